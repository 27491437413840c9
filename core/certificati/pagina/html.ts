/** Markup that has already been made safe: by {@link html}, or written by us as a constant. */
export class Html {
  readonly testo: string;
  constructor(testo: string) {
    this.testo = testo;
  }
}

type Inserto = string | number | Html | readonly Inserto[] | undefined | false;

const entita: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function innocuo(inserto: Inserto): string {
  if (inserto === undefined || inserto === false) return '';
  if (inserto instanceof Html) return inserto.testo;
  if (typeof inserto === 'object') return inserto.map(innocuo).join('');
  // SECURITY: whatever comes from outside becomes text, never markup.
  return String(inserto).replace(/[&<>"']/g, (c) => entita[c] ?? c);
}

/** Tagged template: everything put in is escaped, unless it is markup itself. */
export function html(parti: TemplateStringsArray, ...inserti: readonly Inserto[]): Html {
  return new Html(parti.reduce((fin, parte, i) => fin + innocuo(inserti[i - 1]) + parte));
}
