// Runs before every command, on whatever Node a machine has: so plain JavaScript, and nothing new.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);

// From 22.18 and 23.6 on, Node runs our TypeScript as it is.
if (major < 22 || (major === 22 && minor < 18) || (major === 23 && minor < 6)) {
  console.error(
    `
Questo progetto ha bisogno di Node 24; qui c’è Node ${process.versions.node}.
Installalo da https://nodejs.org (versione 24 LTS), poi ripeti il comando.

This project needs Node 24; here is Node ${process.versions.node}.
Install it from https://nodejs.org (version 24 LTS), then repeat the command.
`,
  );
  process.exit(1);
}
