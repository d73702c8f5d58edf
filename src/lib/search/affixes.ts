/** Endings and beginnings that grammar puts on a word, in folded letters, the longest first. */
export interface Affixes {
  before: readonly string[];
  after: readonly string[];
  /** How many letters must be left. */
  least: number;
}

const list = (text: string): string[] => text.split(' ').toSorted((a, b) => b.length - a.length);

/**
 * Languages for which there is no Snowball stemmer: the endings of nouns and adjectives, and the most common ones of
 * verbs. Light on purpose: a stem too short joins words that have nothing to do with each other.
 */
export const AFFIXES: Readonly<Record<string, Affixes>> = {
  fa: {
    before: ['مي', 'نمي'],
    after: list('ها هاي هايي هايش هايشان ترين تر ان ات ي اي م ش ند يم يد اند است'),
    least: 3,
  },
  ur: { before: [], after: list('ون ين يان يون ي ا ه و وي ات يت ني نا نه تي تا ته'), least: 3 },
  bn: {
    before: [],
    after: list(
      'গুলোর গুলির গুলোকে গুলো গুলি দের েরা েদের রা ের র কে েকে তে েতে য় য়ের ে টি টা টির টার খানা ও ই ছে ছেন বে বেন েন ন া ি ো লে ল',
    ),
    least: 3,
  },
  pa: { before: [], after: list('ਾਂ ਿਆਂ ੀਆਂ ੀਆ ਿਆ ਾ ੇ ੀ ੋ ਣ ਣਾ ਦਾ ਦੇ ਦੀ ਦੀਆਂ ਦਿਆਂ ਂ'), least: 3 },
  sq: {
    before: [],
    after: list('it in un ut et at ve esh ish ash se te re ne i e u a en es is ja je jes ave eve ive eve sh'),
    least: 4,
  },
  tl: {
    before: list('nag mag pag ipag naka maka ma na ka pinag'),
    after: list('han hin an in ng'),
    least: 4,
  },
};
