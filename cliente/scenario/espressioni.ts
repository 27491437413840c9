import { partiGiorno, type Gradino, type Percorso, type Valore } from './lingua.ts';

const gradino = /^([A-Za-z_][\w-]*)(?:\[(\*|[1-9]\d{0,3})\])?$/;

/** `listaSoggetti.datiSoggetto[2].generalita`; undefined when it is not a path. */
export function leggiPercorso(testo: string): Percorso | undefined {
  const gradini: Gradino[] = [];
  for (const pezzo of testo.split('.')) {
    const [, nome, posto] = gradino.exec(pezzo) ?? [];
    if (nome === undefined) return undefined;
    gradini.push({ nome, posto: posto === undefined ? undefined : posto === '*' ? 'tutti' : Number(posto) });
  }
  return gradini;
}

export function scriviPercorso(percorso: Percorso): string {
  return percorso
    .map(({ nome, posto }) =>
      posto === undefined ? nome : `${nome}[${posto === 'tutti' ? '*' : String(posto)}]`,
    )
    .join('.');
}

const giorno = /^oggi(?:([+-])(\d{1,5}))?(?:\.(anno|mese|giorno))?$/;

/**
 * `oggi-5`, `oggi.anno`, `@anna.generalita.cognome`, `"testo fra virgolette"`, `{}` for an element
 * with nothing in it, or text as it is. Quotes keep what would
 * be read otherwise.
 */
export function leggiValore(testo: string): Valore | undefined {
  if (testo === '{}') return { tipo: 'vuoto' };
  const citato = /^"([^"]*)"$/.exec(testo);
  if (citato) return { tipo: 'testo', testo: citato[1] ?? '' };
  if (testo === '' || testo.includes('"')) return undefined;
  const [intera, segno, giorni = '0', parte] = giorno.exec(testo) ?? [];
  if (intera !== undefined) {
    const scarto = segno === '-' && Number(giorni) > 0 ? -Number(giorni) : Number(giorni);
    return { tipo: 'giorno', scarto, parte: partiGiorno.find((una) => una === parte) };
  }
  if (!testo.startsWith('@')) return { tipo: 'testo', testo };
  const [primo, ...resto] = leggiPercorso(testo.slice(1)) ?? [];
  if (primo?.posto !== undefined || !primo) return undefined;
  return { tipo: 'riferimento', nome: primo.nome, percorso: resto };
}

export function scriviValore(valore: Valore): string {
  if (valore.tipo === 'vuoto') return '{}';
  if (valore.tipo === 'testo') return `"${valore.testo}"`;
  if (valore.tipo === 'giorno') {
    const { scarto, parte } = valore;
    const spostato = scarto === 0 ? '' : scarto > 0 ? `+${scarto}` : String(scarto);
    return `oggi${spostato}${parte === undefined ? '' : `.${parte}`}`;
  }
  return `@${[valore.nome, ...(valore.percorso.length > 0 ? [scriviPercorso(valore.percorso)] : [])].join('.')}`;
}
