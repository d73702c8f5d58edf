import type { Locale } from '#src/lib/domain/locale.ts';

/** A language of the made-up content: its row in `site.yaml` and some of its everyday words. */
export interface BenchLanguage {
  locale: Locale;
  words: readonly string[];
  /** What stands between words, and what ends a sentence. */
  space: string;
  stop: string;
}

type Row = [code: string, tag: string, name: string, script: string, words: string];

const ROWS: Row[] = [
  [
    'en',
    'en',
    'English',
    'Latn',
    'the document of every person who lives in town and asks for permission at the office with written application on paper to receive medical assistance without charge near public desk open each morning where kind worker explains how form should be filled bring recent photograph original receipt copy registry family school children doctor health house rent contract work salary appointment',
  ],
  [
    'fr',
    'fr',
    'Français',
    'Latn',
    'le document de chaque personne qui habite en ville et demande une autorisation à la mairie avec requête écrite sur papier pour obtenir assistance médicale gratuite auprès du bureau public ouvert chaque matin où travaille agent aimable explique comment remplir formulaire sans erreur apportez photographie récente reçu original copie registre famille école enfants médecin santé maison loyer contrat travail salaire',
  ],
  [
    'ro',
    'ro',
    'Română',
    'Latn',
    'documentul fiecărei persoane care locuiește în oraș și cere permis la primărie cu cerere scrisă pe hârtie pentru asistență medicală gratuită lângă birou public deschis dimineața unde lucrează funcționar amabil explică cum trebuie completat formularul fără greșeli aduceți fotografie recentă chitanță originală copie registru familie școală copii medic sănătate casă chirie contract muncă salariu programare',
  ],
  [
    'ar',
    'ar',
    'العربية',
    'Arab',
    'الوثيقة لكل شخص يعيش في المدينة ويطلب تصريحا من البلدية مع طلب مكتوب على الورق للحصول مساعدة طبية مجانية لدى مكتب عام مفتوح كل صباح حيث يعمل موظف لطيف يشرح كيفية تعبئة النموذج بدون أخطاء أحضر صورة حديثة إيصال أصلي نسخة سجل عائلة مدرسة أطفال طبيب صحة بيت إيجار عقد عمل راتب موعد',
  ],
  [
    'uk',
    'uk',
    'Українська',
    'Cyrl',
    'документ кожної особи яка живе у місті та просить дозвіл в муніципалітеті з письмовою заявою на папері щоб отримати безкоштовну медичну допомогу біля державної установи відкритої щоранку де працює ввічливий працівник пояснює як заповнити бланк без помилок принесіть нову фотографію оригінал квитанції копія реєстр родина школа діти лікар здоров дім оренда договір робота зарплата',
  ],
  [
    'ru',
    'ru',
    'Русский',
    'Cyrl',
    'документ каждого человека который живет в городе и просит разрешение в муниципалитете с письменным заявлением на бумаге чтобы получить бесплатную медицинскую помощь возле государственного учреждения открытого утром где работает вежливый сотрудник объясняет как заполнить бланк без ошибок принесите новую фотографию оригинал квитанции копия реестр семья школа дети врач здоровье дом аренда договор работа',
  ],
  [
    'zh',
    'zh-Hans',
    '简体中文',
    'Hans',
    '文件 每个 居住 在 城市 的 人 向 市政府 申请 许可 需要 书面 申请表 为了 获得 免费 医疗 帮助 公共 办公室 每天 上午 开放 工作人员 会 解释 如何 填写 表格 请 携带 近期 照片 收据 原件 复印件 登记 家庭 学校 孩子 医生 健康 房屋 租金 合同 工作 工资 预约',
  ],
  [
    'bn',
    'bn',
    'বাংলা',
    'Beng',
    'নথি প্রতিটি ব্যক্তি যিনি শহরে বাস করেন এবং পৌরসভায় অনুমতি চান লিখিত আবেদন কাগজে বিনামূল্যে চিকিৎসা সহায়তা পেতে সরকারি অফিস প্রতিদিন সকালে খোলা যেখানে কর্মী কাজ করেন ব্যাখ্যা করেন কীভাবে ফর্ম পূরণ করতে হয় ভুল ছাড়া সাম্প্রতিক ছবি মূল রসিদ অনুলিপি নিবন্ধন পরিবার স্কুল শিশু ডাক্তার স্বাস্থ্য বাড়ি ভাড়া চুক্তি কাজ বেতন',
  ],
  [
    'sq',
    'sq',
    'Shqip',
    'Latn',
    'dokumenti i çdo personi që jeton në qytet dhe kërkon leje në bashki me kërkesë të shkruar në letër për ndihmë mjekësore falas pranë zyrës publike hapur çdo mëngjes ku punon nëpunës i sjellshëm shpjegon si plotësohet formulari pa gabime sillni fotografi të re dëftesë origjinale kopje regjistër familje shkollë fëmijë mjek shëndet shtëpi qira kontratë punë pagë takim',
  ],
];

const languageOf = ([code, tag, name, script, words]: Row): BenchLanguage => ({
  locale: {
    code,
    tag,
    name,
    italian: code,
    dir: script === 'Arab' ? 'rtl' : 'ltr',
    script,
    intl: `${tag}-u-ca-gregory-nu-latn`,
    bridge: [],
    status: 'live',
    interface: { status: code === 'it' ? 'source' : 'approved' },
  },
  words: words.split(' '),
  space: script === 'Hans' ? '' : ' ',
  stop: script === 'Hans' ? '。' : script === 'Beng' ? '।' : '.',
});

export const ITALIAN: BenchLanguage = languageOf([
  'it',
  'it',
  'Italiano',
  'Latn',
  'il documento della persona che vive in città e chiede un permesso al comune con la domanda scritta su carta per avere assistenza medica gratuita presso ufficio pubblico aperto ogni mattina dove lavora operatore gentile spiega come compilare modulo senza errori porta fotografia recente ricevuta originale copia anagrafe famiglia scuola bambini medico salute casa affitto contratto lavoro stipendio appuntamento',
]);

/** Languages of several scripts, Italian first. */
export const BENCH_LANGUAGES: readonly BenchLanguage[] = [ITALIAN, ...ROWS.map(languageOf)];
