/**
 * Who may sign how, and what is printed above the name (decree 30/2020, article 13 and appendix I, II.7.b).
 * `collective`: the head for a body that decides together. `collectiveDeputy`: a deputy in the head's place, for that body. `head`: the head in their own
 * power. `deputy`: a deputy in the head's place. `acting`: the head's post given for a time by decision. `byOrder`: the head of a unit by standing order;
 * `byOrderDeputy`: that unit's deputy, where the rules pass the order on. `byMandate`: by a written authority for one matter and a limited time.
 */
export const signingManners = ["collective", "collectiveDeputy", "head", "deputy", "acting", "byOrder", "byOrderDeputy", "byMandate"] as const;
export type SigningManner = (typeof signingManners)[number];

/** Everything in capitals as printed. `collective`: `ỦY BAN NHÂN DÂN`. `head`: the post of the body's head, `CHỦ TỊCH`. `post`: the signer's own post. */
export interface SigningWords {
  readonly collective: string;
  readonly head: string;
  readonly post: string;
}

/** The lines above the name: authority first, the post last. */
export interface SigningLines {
  readonly authority: readonly string[];
  readonly post: string;
}

const deputyPrefix = "PHÓ ";

/** What each manner prints. */
const linesOf: Record<SigningManner, (words: SigningWords) => SigningLines> = {
  collective: ({ collective, post }) => ({ authority: [`TM. ${collective}`], post }),
  collectiveDeputy: ({ collective, head, post }) => ({ authority: [`TM. ${collective}`, `KT. ${head}`], post }),
  head: ({ post }) => ({ authority: [], post }),
  deputy: ({ head, post }) => ({ authority: [`KT. ${head}`], post }),
  acting: ({ head }) => ({ authority: [], post: `Q. ${head}` }),
  byOrder: ({ head, post }) => ({ authority: [`TL. ${head}`], post }),
  byOrderDeputy: ({ head, post }) => ({ authority: [`TL. ${head}`, `KT. ${withoutDeputy(post)}`], post }),
  byMandate: ({ head, post }) => ({ authority: [`TUQ. ${head}`], post }),
};

/** Whether somebody of that post may sign so: `KT. X` asks for the post `PHÓ X`, `TL.` and `TUQ.` for a post other than the head's. */
const fits: Record<SigningManner, (words: SigningWords) => boolean> = {
  collective: (words) => words.collective !== "" && words.post === words.head,
  collectiveDeputy: (words) => words.collective !== "" && isDeputyOfHead(words),
  head: (words) => words.post === words.head,
  deputy: isDeputyOfHead,
  acting: (words) => words.post === words.head || words.post === `Q. ${words.head}` || isDeputyOfHead(words),
  byOrder: (words) => isOfUnit(words) && !isDeputy(words.post),
  byOrderDeputy: (words) => isOfUnit(words) && isDeputy(words.post),
  byMandate: isOfUnit,
};

export const signingLines = (manner: SigningManner, words: SigningWords): SigningLines => linesOf[manner](words);

/** The manners open to a signer, the usual one first. */
export const mannersFor = (words: SigningWords): readonly SigningManner[] => signingManners.filter((manner) => fits[manner](words));

/** The manner that printed these lines, null if none of the table did. */
export function mannerOf(lines: SigningLines, words: SigningWords): SigningManner | null {
  const printed = [...lines.authority, lines.post].join("\n");
  return (
    signingManners.find((manner) => {
      const own = signingLines(manner, words);
      return fits[manner](words) && [...own.authority, own.post].join("\n") === printed;
    }) ?? null
  );
}

/** The post of the body's head, worked out of its signers' posts: the one that somebody else is deputy of, otherwise the first that is no deputy's. */
export function headPostOf(posts: readonly string[]): string {
  const plain = posts.filter((post) => !isDeputy(post));
  const deputised = plain.find((post) => posts.includes(deputyPrefix + post));
  const deputy = posts.find(isDeputy);
  return deputised ?? plain[0] ?? (deputy === undefined ? "" : withoutDeputy(deputy));
}

const isDeputy = (post: string): boolean => post.startsWith(deputyPrefix);
const withoutDeputy = (post: string): string => (isDeputy(post) ? post.slice(deputyPrefix.length) : post);

function isDeputyOfHead({ head, post }: SigningWords): boolean {
  return post === deputyPrefix + head;
}

function isOfUnit(words: SigningWords): boolean {
  return words.post !== "" && words.post !== words.head && words.post !== `Q. ${words.head}` && !isDeputyOfHead(words);
}
