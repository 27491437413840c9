import { prendi, testoA, type Grezza } from '../../ufficiale/percorso.ts';
import type { ParoleAtto } from './parole.ts';
import type { DiChi, Punto } from './punti.ts';

type Parole = Pick<ParoleAtto, 'nome' | 't' | 'gruppo' | 'passo'>;

/** Surname and name as far as they are written, of the person at the path or of the one that a line is about. */
function scritto({ voce, percorso }: DiChi, richiesta: Grezza): string {
  const dentro = voce.tipo === 'componenti' ? [voce.generalita] : ['', 'generalita', 'soggetto.generalita'];
  const nomi = dentro.map((uno) => {
    const dove = uno === '' ? percorso : `${percorso}.${uno}`;
    // A name may be a block of its own in some messages: only its text is a name.
    if (typeof prendi(richiesta, `${dove}.cognome`) !== 'string') return '';
    return `${testoA(richiesta, `${dove}.cognome`)} ${testoA(richiesta, `${dove}.nome`)}`.trim();
  });
  return nomi.find((uno) => uno !== '') ?? '';
}

/** Under which title a datum stands, where another of the act has the same name. */
function titolo(punto: Punto, punti: readonly Punto[], parole: Parole): string {
  const nome = parole.nome(punto.voce);
  const altri = punti.filter(
    (uno) => uno !== punto && uno.visibile && !uno.di && parole.nome(uno.voce) === nome,
  );
  if (altri.length === 0) return '';
  const { gruppo, passo } = punto;
  const distingue = gruppo !== undefined && altri.every((uno) => uno.gruppo !== gruppo);
  return distingue ? parole.gruppo(gruppo) : parole.passo(passo);
}

/** Whose a datum is: `Coniuge: BIANCHI ANNA`, `BIANCHI ANNA` of a line, `Veicoli, riga 2`. */
function diChi(di: DiChi, punti: readonly Punto[], richiesta: Grezza, parole: Parole): string {
  const etichetta = parole.nome(di.voce);
  const nome = scritto(di, richiesta);
  if (di.riga !== undefined)
    return nome === '' ? parole.t('riga', { elenco: etichetta, riga: di.riga }) : nome;
  if (nome !== '') return `${etichetta}: ${nome}`;
  const suo = punti.find(({ percorso, visibile }) => visibile && percorso === di.percorso);
  const sotto = suo === undefined ? '' : titolo(suo, punti, parole);
  return sotto === '' ? etichetta : `${etichetta}, ${sotto}`;
}

/**
 * The name of a datum, with whose it is, or under which title it stands: two places of birth are asked for in one act.
 *
 * @param punti all those of the act.
 */
export function nomeCompleto(
  punto: Punto,
  punti: readonly Punto[],
  richiesta: Grezza,
  parole: Parole,
): string {
  const nome = parole.nome(punto.voce);
  const quale = punto.di ? diChi(punto.di, punti, richiesta, parole) : titolo(punto, punti, parole);
  return quale === '' ? nome : `${nome} (${quale})`;
}
