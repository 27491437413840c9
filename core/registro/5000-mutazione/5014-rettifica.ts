import { servizi, type Richiesta5014 } from '#contract/anpr/index.ts';
import {
  codiciNascita,
  controlla,
  controllaLuogoConCodice,
  controllaLuogoNascita,
  controllaMotivoIscrizione,
  controllaProvenienza,
  dateChieste,
  qualeRettifica,
  regoleRegistrazione,
  regoleRettifica,
  rilievo,
  type Rilievo,
} from '#contract/regole/index.ts';
import type { Luoghi } from '#contract/tabelle/luoghi.ts';
import { controllaIdentita } from '../identita.ts';
import type { Famiglia, Soggetto } from '../modello.ts';
import { operazione, type ContestoApplica, type Effetti, type Ricerca } from '../operazione.ts';
import { rispostaComune, variato } from '../risposta-comune.ts';
import { candidati } from '../soggetto-richiesto.ts';
import { dopoSubentro, type PassoStoria } from '../storia.ts';
import { conChieste, controllaOrdine, dateDi, famigliaConDate, residenzaCongruente } from './5014/date.ts';
import { detta, rettificato } from './5014/effetti.ts';

export interface AggregatiRettifica {
  readonly soggetti: readonly Soggetto[];
  readonly famiglia: Famiglia | undefined;
  readonly storia: readonly PassoStoria[];
}

async function aggregati(richiesta: Richiesta5014, cerca: Ricerca): Promise<AggregatiRettifica> {
  const soggetti = await candidati(richiesta.generalitaPerRicerca, cerca);
  const [soggetto, altro] = soggetti;
  if (!soggetto || altro) return { soggetti, famiglia: undefined, storia: [] };
  const { idFamigliaConvivenzaANPR: famiglia, idSchedaSoggettoANPR: id } = soggetto;
  return {
    soggetti,
    famiglia: famiglia === undefined ? undefined : await cerca.famiglia(famiglia),
    storia: await cerca.storia(id),
  };
}

interface Attorno {
  readonly comune: string;
  readonly oggi: string;
  readonly luoghi: Luoghi;
}

const campoDi = (richiesta: Richiesta5014): string => `tipoRettifica.${qualeRettifica(richiesta)}`;

/** 101, 103 and 104: dates that the subentro left out or wrong, while nothing happened since (EN414, EN475). */
function controllaDate(richiesta: Richiesta5014, soggetto: Soggetto, a: AggregatiRettifica): Rilievo[] {
  const { richiestaRettifica101, richiestaRettifica102, richiestaRettifica105 } = richiesta.tipoRettifica;
  if (richiestaRettifica102 ?? richiestaRettifica105) return [];
  const campo = campoDi(richiesta);
  const prima = dateDi(soggetto, a.famiglia);
  if (richiestaRettifica101 && residenzaCongruente(prima))
    return [rilievo('EN414', { campo: `${campo}.dataDecorrenzaResidenza` })];
  if (!richiestaRettifica101 && dopoSubentro(a.storia).length > 0) return [rilievo('EN475', { campo })];
  const chieste = dateChieste(richiesta);
  return controllaOrdine(campo, chieste, conChieste(prima, chieste));
}

/** 102: motive and origin, by who registered the person first (EN411). */
function controllaMotivo(
  richiesta: Richiesta5014,
  { dati }: Soggetto,
  { comune, oggi, luoghi }: Attorno,
): Rilievo[] {
  const { richiestaRettifica102: dato } = richiesta.tipoRettifica;
  if (!dato) return [];
  const campo = campoDi(richiesta);
  const primo = dati.datiIscrizione?.datiIscrizioneComune;
  const decorrenza = primo?.dataIscrizione;
  return [
    ...(primo?.comune.codiceIstat !== undefined && primo.comune.codiceIstat !== comune
      ? [rilievo('EN411', { campo: `${campo}.idMotivoIscrizione` })]
      : []),
    ...controllaMotivoIscrizione(campo, dato, { oggi }),
    ...controllaProvenienza(`${campo}.provenienza`, dato.provenienza, { oggi, decorrenza, luoghi }),
  ];
}

/** 105: the place of birth, which the codice fiscale must agree with (EN339, EN340). */
function controllaNascita(
  richiesta: Richiesta5014,
  { dati }: Soggetto,
  { oggi, luoghi }: Attorno,
): Rilievo[] {
  const { richiestaRettifica105: dato } = richiesta.tipoRettifica;
  if (!dato) return [];
  const nuove = { ...dati.generalita, luogoNascita: dato.luogoNascita };
  const campo = campoDi(richiesta);
  return [
    ...controllaLuogoNascita(campo, nuove, codiciNascita.scheda, { oggi, luoghi }),
    ...controllaLuogoConCodice(campo, nuove, { oggi, luoghi }),
  ];
}

/** What the register says of a correction (services.md 5014). */
export function controllaRettifica(
  richiesta: Richiesta5014,
  a: AggregatiRettifica,
  attorno: Attorno,
): Rilievo[] {
  const campo = 'generalitaPerRicerca';
  const identita = controllaIdentita(campo, richiesta.generalitaPerRicerca, a.soggetti);
  const [soggetto] = a.soggetti;
  if (identita.length > 0 || !soggetto) return identita;
  if (soggetto.stato === 'cancellato' || soggetto.stato === 'deceduto') return [rilievo('EN184', { campo })];
  if (soggetto.comune !== attorno.comune) return [rilievo('EN427', { campo })];
  return [
    ...controllaDate(richiesta, soggetto, a),
    ...controllaMotivo(richiesta, soggetto, attorno),
    ...controllaNascita(richiesta, soggetto, attorno),
  ];
}

/** Documents in, documents out: dates and motives as they should have been, in the history too. */
export function applicaRettifica(
  richiesta: Richiesta5014,
  a: AggregatiRettifica,
  contesto: ContestoApplica,
): Effetti {
  const [soggetto] = a.soggetti;
  if (!soggetto) throw new Error('a correction of nobody passed the controls');
  const dopo = rettificato(soggetto, richiesta);
  const chieste = dateChieste(richiesta);
  const famiglia = famigliaConDate(a.famiglia, soggetto, chieste);
  const [prima] = Object.values(chieste).sort();
  // With nothing else since the subentro, whoever asks for that day must read what was right all along.
  const dallora = prima !== undefined && dopoSubentro(a.storia).length === 0;
  const tipoRispostaRettifica = detta(richiesta, soggetto);
  return {
    soggetti: [dopo],
    ...(famiglia && { famiglie: [famiglia] }),
    ...(dallora && { validoDal: prima }),
    risposta: {
      ...rispostaComune(contesto, [variato(dopo)]),
      ...(tipoRispostaRettifica && { tipoRispostaRettifica }),
    },
  };
}

/** Rettifica: dates, motive and place of birth put right without a new event (services.md 5014). */
export const rettificaDati = operazione({
  servizio: servizi[5014],
  permesso: 'anagrafe.mutazioni',
  finalita: 'rettifica di dati',
  conserva: () => true,
  regole: (richiesta, { oggi }) => [
    ...controlla(regoleRegistrazione, { richiesta, oggi }),
    ...controlla(regoleRettifica, { richiesta, oggi }),
  ],
  aggregati,
  blocca: ({ soggetti, famiglia }) => ({ soggetti, famiglie: famiglia ? [famiglia] : [] }),
  controlli: (richiesta, a, { chi, oggi, luoghi }) =>
    controllaRettifica(richiesta, a, { comune: chi.comune, oggi, luoghi }),
  applica: applicaRettifica,
  accesso: (richiesta, { soggetti }) => ({
    soggetti: soggetti.map((s) => s.idSchedaSoggettoANPR),
    campi: ['generalita', qualeRettifica(richiesta)],
  }),
});
