/**
 * XSD patterns in JavaScript with the same accept set. Four differences matter: XSD anchors the whole value; `^` and
 * `$` are ordinary characters there (two official types have them); `\d` is every Unicode decimal digit; `.` stops
 * only at \n and \r. XML Schema part 2, appendix F. Groups capture nothing: it would only cost time.
 */
export function espressione(forma: string): RegExp {
  let inClasse = false;
  const tradotta = forma.replace(/\\[\s\S]|[[\]^$.(]/g, (pezzo, posto: number) => {
    if (pezzo === '\\d') return '\\p{Nd}';
    if (pezzo.startsWith('\\')) return pezzo;
    if (pezzo === '[') inClasse = true;
    else if (pezzo === ']') inClasse = false;
    else if (pezzo === '(') return inClasse ? '(' : '(?:';
    else if (pezzo === '.') return inClasse ? '.' : '[^\\n\\r]';
    else if (!(inClasse && forma[posto - 1] === '[')) return `\\${pezzo}`;
    return pezzo;
  });
  return new RegExp(`^(?:${tradotta})$`, 'u');
}

/** The characters admitted by a pattern that only repeats one class, `([0-9a-z])*`: lets a message name the intruder. */
export function classeRipetuta(forma: string): RegExp | undefined {
  const classe = /^\((\[(?:[^\]\\]|\\.)*\]|\\d)\)[*+]$/.exec(forma)?.[1];
  return classe === undefined ? undefined : espressione(classe);
}

/** The values of a pattern that only lists them, `M|F|N`: a closed list for forms and messages. */
export function valoriElencati(forma: string): readonly string[] | undefined {
  return /^\w+(\|\w+)*$/.test(forma) ? forma.split('|') : undefined;
}
