import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import {
  CompletionRequest,
  ConfigurationRequest,
  DidChangeTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DocumentDiagnosticRequest,
  HoverRequest,
  InitializedNotification,
  InitializeRequest,
  MarkupContent,
  PublishDiagnosticsNotification,
  RegistrationRequest,
  type CompletionItem,
  type Diagnostic,
} from 'vscode-languageserver-protocol';

/** What a person sees in an editor: a place is a line and a column, both from 0. */
export interface Editor {
  /** Shows a text under a path of the project, whether the file is there or not. */
  open: (path: string, text: string) => Promise<void>;
  /** What is offered at a place. */
  offers: (path: string, line: number, column: number) => Promise<CompletionItem[]>;
  /** What is said of the word at a place. */
  says: (path: string, line: number, column: number) => Promise<string>;
  /** What is underlined, as `line: message`, line from 0. */
  complaints: (path: string) => Promise<string[]>;
  close: () => void;
}

type Settings = Readonly<Record<string, unknown>>;

/** The settings that stand in the project, as VS Code hands them to its language servers. */
export const SETTINGS = JSON.parse(readFileSync('.vscode/settings.json', 'utf8')) as Settings;

export interface Server {
  /** The file that Node runs. */
  program: string;
  /** The language that the editor gives to the files it opens. */
  language: string;
  /** The folder that is opened in the editor. */
  project: string;
  options: object;
  /** Whether complaints are asked for; otherwise the server tells them by itself. */
  asked: boolean;
}

/** `yaml` of `{ "yaml.hover": true }` is `{ hover: true }`. */
function section(name: string): unknown {
  if (name in SETTINGS) return SETTINGS[name];
  const inner = Object.entries(SETTINGS).filter(([key]) => key.startsWith(`${name}.`));
  return Object.fromEntries(inner.map(([key, value]) => [key.slice(name.length + 1), value]));
}

/** Starts a real language server, as an editor does, and speaks its protocol with it over its input and output. */
export async function startEditor({ program, language, project, options, asked }: Server): Promise<Editor> {
  const addressOf = (path: string): string => pathToFileURL(resolve(project, path)).href;
  const child = spawn(process.execPath, [program, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  const told = new Map<string, Diagnostic[]>();
  const waiting = new Map<string, () => void>();
  connection.onNotification(PublishDiagnosticsNotification.type, ({ uri, diagnostics }) => {
    told.set(uri, diagnostics);
    waiting.get(uri)?.();
  });
  connection.onRequest(ConfigurationRequest.type, ({ items }) =>
    items.map((item) => section(item.section ?? '')),
  );
  connection.onRequest(RegistrationRequest.type, () => undefined);
  connection.listen();
  const folder = addressOf('.');
  await connection.sendRequest(InitializeRequest.type, {
    processId: process.pid,
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- the YAML server looks nowhere else
    rootUri: folder,
    workspaceFolders: [{ uri: folder, name: 'portal' }],
    initializationOptions: options,
    capabilities: {
      workspace: { configuration: true, didChangeConfiguration: { dynamicRegistration: true } },
      textDocument: {
        completion: { completionItem: { snippetSupport: true, documentationFormat: ['markdown'] } },
        hover: { contentFormat: ['markdown'] },
        publishDiagnostics: {},
      },
    },
  });
  await connection.sendNotification(InitializedNotification.type, {});
  const versions = new Map<string, number>();

  return {
    async open(path, text) {
      const uri = addressOf(path);
      const version = (versions.get(uri) ?? 0) + 1;
      versions.set(uri, version);
      const heard = asked ? undefined : new Promise<void>((done) => waiting.set(uri, done));
      if (version === 1)
        await connection.sendNotification(DidOpenTextDocumentNotification.type, {
          textDocument: { uri, languageId: language, version, text },
        });
      else
        await connection.sendNotification(DidChangeTextDocumentNotification.type, {
          textDocument: { uri, version },
          contentChanges: [{ text }],
        });
      await heard;
    },
    async offers(path, line, character) {
      const found = await connection.sendRequest(CompletionRequest.type, {
        textDocument: { uri: addressOf(path) },
        position: { line, character },
      });
      return Array.isArray(found) ? found : (found?.items ?? []);
    },
    async says(path, line, character) {
      const hover = await connection.sendRequest(HoverRequest.type, {
        textDocument: { uri: addressOf(path) },
        position: { line, character },
      });
      return hover && MarkupContent.is(hover.contents) ? hover.contents.value : '';
    },
    async complaints(path) {
      const uri = addressOf(path);
      const report = asked
        ? await connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri } })
        : undefined;
      const diagnostics = report?.kind === 'full' ? report.items : (told.get(uri) ?? []);
      return diagnostics.map(({ range, message }) => `${range.start.line}: ${messageOf(message)}`);
    },
    close() {
      connection.dispose();
      child.kill();
    },
  };
}

const messageOf = (message: string | MarkupContent): string =>
  typeof message === 'string' ? message : message.value;

/** The words beside an offer. */
export const wordsOf = ({ documentation }: CompletionItem): string =>
  documentation === undefined ? '' : messageOf(documentation);
