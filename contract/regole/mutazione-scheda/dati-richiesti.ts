import type { Richiesta5008 } from '../../anpr/index.ts';
import { senzaZeri } from '../../tabelle/index.ts';
import type { CodiceSpiegato } from '../catalogo.ts';
import { regola, type Regola } from '../regola.ts';
import { campoTipo, haTipo, type ContestoMutazione } from './contesto.ts';

type R = Regola<ContestoMutazione>;
type Sezione = keyof Richiesta5008;

/** The section that a kind changes must be there. */
const sezioni: readonly (readonly [tipo: string, codice: CodiceSpiegato, sezione: Sezione])[] = [
  ['01', 'ES068', 'generalitaDaModificare'],
  ['03', 'ES103', 'cartaIdentita'],
  ['04', 'ES104', 'permessoSoggiorno'],
  ['06', 'ES106', 'censimento'],
  ['07', 'ES107', 'altriDati'],
  ['08', 'ES108', 'autoVeicoli'],
  ['10', 'ES109', 'paternita'],
  ['11', 'ES110', 'maternita'],
  ['12', 'EN316', 'matrimonio'],
  ['13', 'EN317', 'vedovanza'],
  ['14', 'EN318', 'separazioneAnnullamentoCessazioneMatrimonio'],
  ['16', 'EN266', 'convivenzaDiFatto'],
  ['18', 'EN268', 'unioneCivile'],
];

const presenti: readonly R[] = sezioni.map(([tipo, codice, sezione]) =>
  regola<ContestoMutazione>(codice, {
    campo: sezione,
    violata: ({ richiesta }) => haTipo(richiesta, tipo) && richiesta[sezione] === undefined,
  }),
);

/** A change of personal data repeats them all, also those that stay (EN139). */
function incomplete({ generalitaDaModificare }: Richiesta5008): boolean {
  const nuove = generalitaDaModificare?.generalita;
  return (
    nuove !== undefined &&
    [nuove.sesso, nuove.dataNascita, nuove.luogoNascita].some((dato) => dato === undefined)
  );
}

const aggiunte = new Set<Sezione>(['testataRichiesta', 'generalitaPerRicerca', 'cittadinanza']);
const controllo = new Set<Sezione>(['datiControllo', 'datiDelProcedimento']);

/** A completion without anything to complete. */
function vuota(richiesta: Richiesta5008): boolean {
  return (
    richiesta.cittadinanza === undefined &&
    (Object.keys(richiesta) as Sezione[]).every((nome) => aggiunte.has(nome) || controllo.has(nome))
  );
}

const altre: readonly R[] = [
  regola('EN139', {
    campo: 'generalitaDaModificare.generalita',
    violata: ({ richiesta }) => haTipo(richiesta, '01') && incomplete(richiesta),
  }),
  regola('ES069', {
    campo: 'cittadinanza',
    violata: ({ richiesta }) => haTipo(richiesta, '02') && (richiesta.cittadinanza ?? []).length === 0,
  }),
  regola('EN409', {
    campo: 'attoNascitaANPR',
    violata: ({ richiesta }) =>
      haTipo(richiesta, '15') && !richiesta.attoNascita && !richiesta.attoNascitaANPR,
  }),
  regola('EN132', {
    campo: campoTipo,
    violata: ({ richiesta }) => haTipo(richiesta, '20', '21') && vuota(richiesta),
  }),
  regola('EN249', {
    campo: 'datiDecesso',
    violata: ({ richiesta }) => haTipo(richiesta, '22') && richiesta.datiDecesso?.eventoDecesso === undefined,
  }),
  regola('EN280', {
    campo: 'datiDecesso.motivoDecesso',
    violata: ({ richiesta }) => {
      const motivo = richiesta.datiDecesso?.motivoDecesso;
      return haTipo(richiesta, '22') && motivo !== undefined && !['1', '2'].includes(senzaZeri(motivo));
    },
  }),
  regola('EN250', {
    campo: 'datiDecesso.sentenza',
    violata: ({ richiesta: { datiDecesso }, richiesta }) =>
      haTipo(richiesta, '22') &&
      senzaZeri(datiDecesso?.motivoDecesso ?? '') === '2' &&
      datiDecesso?.sentenza === undefined,
  }),
];

/** What each kind needs to be told. */
export const regoleDatiRichiesti: readonly R[] = [...presenti, ...altre];
