import type { Richiesta1001 } from '#contract/anpr/index.ts';
import { rilievo, type Rilievo } from '#contract/regole/index.ts';
import { senzaZeri, voce } from '#contract/tabelle/index.ts';
import type { Luoghi } from '#contract/tabelle/luoghi.ts';
import { viva } from '../famiglie.ts';
import type { Famiglia, Soggetto } from '../modello.ts';
import { chiaveNome } from '../righe.ts';
import { controllaCodice, type Codificando } from './codice-fiscale.ts';
import { controllaGenitore, serve } from './genitori.ts';

export interface AggregatiNascita {
  readonly padri: readonly Soggetto[];
  readonly madri: readonly Soggetto[];
  readonly famiglia: Famiglia | undefined;
  /** People with the same name, sex and day of birth. */
  readonly omonimi: readonly Soggetto[];
  readonly codiciInUso: readonly string[];
}

/** The newborn, for the codice fiscale. */
export function neonato({ generalita1001, datiControllo }: Richiesta1001): Codificando {
  return {
    generalita: generalita1001.generalita,
    gestioneCF: datiControllo.gestioneCF,
    campo: 'generalita1001.generalita',
  };
}

const famConv = 'famConv.idFamigliaConvivenzaANPR';
const attribuzione = 'datiControllo.attribuzioneFamiglia';

/** Tab. 5: child of the head or of who lives with the head as a couple; of a child of the head, grandchild. */
export function legame(richiesta: Richiesta1001, a: AggregatiNascita): string {
  if (richiesta.legameSoggetto) return senzaZeri(richiesta.legameSoggetto.codiceLegame);
  if (a.famiglia?.tipoScheda === '4') return '2';
  const genitori = [...a.madri, ...a.padri].map((s) => s.idSchedaSoggettoANPR);
  const suoi = a.famiglia?.componenti.filter((c) => genitori.includes(c.idSchedaSoggettoANPR)) ?? [];
  const codici = suoi.map((c) => c.codiceLegame);
  if (codici.length === 0 || codici.some((c) => ['1', '2', '23', '28'].includes(c))) return '3';
  return codici.some((c) => c === '3') ? '4' : '13';
}

/** From when the child is in the family. */
export function ingresso({ legameSoggetto, testataRichiesta }: Richiesta1001, oggi: string): string {
  return legameSoggetto?.dataDecorrenza ?? testataRichiesta.dataDecorrenza ?? oggi;
}

/** When no entry was told, the child enters by being born: a family that was not there yet cannot receive it. */
function primaDellaFamiglia({ legameSoggetto }: Richiesta1001): Rilievo {
  return legameSoggetto
    ? rilievo('EF031', { campo: 'legameSoggetto.dataDecorrenza' })
    : rilievo('EF032', { campo: 'generalita1001.generalita.dataNascita' });
}

function controllaFamiglia(
  richiesta: Richiesta1001,
  a: AggregatiNascita,
  comune: string,
  oggi: string,
): Rilievo[] {
  const { attribuzioneFamiglia } = richiesta.datiControllo;
  const { famiglia } = a;
  const altra = attribuzioneFamiglia === '4' || attribuzioneFamiglia === '5';
  const campo = altra ? famConv : attribuzione;
  if (attribuzioneFamiglia === '1') {
    const [padre] = a.padri;
    const [madre] = a.madri;
    if (padre && madre && padre.idFamigliaConvivenzaANPR !== madre.idFamigliaConvivenzaANPR)
      return [rilievo('EF054', { campo })];
  }
  if (!famiglia || !viva(famiglia)) return [rilievo('EF002', { campo })];
  if (famiglia.comune !== comune) return [rilievo('EN180', { campo })];
  if (famiglia.tipoScheda === '5') return [rilievo('ES077', { campo })];
  if (attribuzioneFamiglia === '5' && famiglia.tipoScheda !== '3') return [rilievo('EN341', { campo })];
  if (attribuzioneFamiglia === '4' && famiglia.tipoScheda !== '4') return [rilievo('EN342', { campo })];
  const convivenza = famiglia.tipoScheda === '4';
  const codice = legame(richiesta, a);
  const capo = famiglia.componenti.some((c) => c.codiceLegame === '1');
  const nelLegame = 'legameSoggetto.codiceLegame';
  return [
    ...(famiglia.incompleta ? [rilievo('EN211', { campo })] : []),
    ...((richiesta.testataRichiesta.dataDecorrenza ?? oggi) < famiglia.ultimaDecorrenza
      ? [rilievo('EN389', { campo: 'testataRichiesta.dataDecorrenza' })]
      : []),
    ...(ingresso(richiesta, oggi) < famiglia.dataOrigine ? [primaDellaFamiglia(richiesta)] : []),
    ...(voce(convivenza ? '06' : '05', codice, oggi)
      ? []
      : [rilievo(convivenza ? 'EC003' : 'EC002', { campo: nelLegame })]),
    ...(codice === '1' && capo ? [rilievo(convivenza ? 'EN392' : 'EF007', { campo: nelLegame })] : []),
  ];
}

function giaIscritto(richiesta: Richiesta1001, { omonimi }: AggregatiNascita): boolean {
  const { luogoNascita } = richiesta.generalita1001.generalita;
  const dove = (l: typeof luogoNascita): string =>
    chiaveNome(l?.comune?.nomeComune ?? l?.localita?.codiceStato ?? '');
  // Whoever asks for an omocode says that it is another person.
  return (
    richiesta.datiControllo.gestioneCF !== '2' &&
    omonimi.some((s) => dove(s.dati.generalita.luogoNascita) === dove(luogoNascita))
  );
}

/** Comune of birth and of the deed, as they were on the day. */
export function controllaLuoghi(richiesta: Richiesta1001, luoghi: Luoghi): Rilievo[] {
  const { luogoNascita, dataNascita } = richiesta.generalita1001.generalita;
  const comune = luogoNascita?.comune;
  const campo = 'generalita1001.generalita.luogoNascita.comune';
  const trovati: Rilievo[] = [];
  if (comune) {
    const perNome = luoghi.comunePerNome(comune.nomeComune, comune.siglaProvinciaIstat, dataNascita);
    const perCodice =
      comune.codiceIstat === undefined ? perNome : luoghi.comunePerIstat(comune.codiceIstat, dataNascita);
    if (!perCodice?.valido) trovati.push(rilievo('EN332', { campo }));
    else if (chiaveNome(perCodice.nome) !== chiaveNome(comune.nomeComune))
      trovati.push(rilievo('EN334', { campo: `${campo}.codiceIstat` }));
  }
  const atto = richiesta.attoNascita ?? richiesta.attoNascitaANPR?.atto;
  const registrazione = atto?.comuneRegistrazione;
  if (
    registrazione?.codiceIstat !== undefined &&
    !luoghi.comunePerIstat(registrazione.codiceIstat, atto?.dataFormazioneAtto ?? dataNascita)
  )
    trovati.push(rilievo('EC166', { campo: 'attoNascitaANPR.atto.comuneRegistrazione' }));
  return trovati;
}

/** Register rules of a birth (workflows.md §2, §3.1). */
export function controllaNascita(
  richiesta: Richiesta1001,
  a: AggregatiNascita,
  { comune, oggi, luoghi }: { comune: string; oggi: string; luoghi: Luoghi },
): Rilievo[] {
  const genitori = [
    ...controllaGenitore('padre', richiesta, a.padri),
    ...controllaGenitore('madre', richiesta, a.madri),
  ];
  const nessuno =
    genitori.length === 2 && serve('padre', richiesta) && a.padri.length === 0 && a.madri.length === 0;
  return [
    ...(nessuno ? [rilievo('EN144', { campo: 'paternita.generalita' })] : genitori),
    ...(richiesta.generalita1001.generalita.idSchedaSoggettoANPR === undefined
      ? []
      : [rilievo('EN185', { campo: 'generalita1001.generalita.idSchedaSoggettoANPR' })]),
    // A family cannot be judged before it is known whose it is.
    ...(genitori.length > 0 ? [] : controllaFamiglia(richiesta, a, comune, oggi)),
    ...(giaIscritto(richiesta, a)
      ? [rilievo('EN188', { campo: 'generalita1001.generalita' })]
      : controllaCodice(neonato(richiesta), luoghi, a.codiciInUso)),
  ];
}
