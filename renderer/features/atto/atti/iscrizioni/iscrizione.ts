import { Richiesta1002 } from '#contract/anpr/index.ts';
import {
  controlla,
  controllaBilinguismo,
  controllaScheda,
  regoleIscrizione,
  regoleRegistrazione,
  type Rilievo,
} from '#contract/regole/index.ts';
import { descrivi } from '#contract/tabelle/index.ts';
import {
  dentroFrase,
  cognomeNome,
  comuneUfficiale,
  generalitaDi,
  indirizzoInParole,
  nomeStato,
} from '../../../../ufficiale/lettura.ts';
import { testoA, type Grezza } from '../../../../ufficiale/percorso.ts';
import { atto, type Atto, type Partenza, type Parziale } from '../../atto.ts';
import { datoPerDato } from '../../blocchi/identita.ts';
import { decorrenza as passoDecorrenza } from '../../blocchi/decorrenza.ts';
import { dal, dove, eDonna, famiglia as quale, giorno, persona } from '../../frasi.ts';
import { completa1002, type Bozza1002 } from './completa.ts';
import {
  chi,
  passoAltriDati,
  passoFamiglia,
  passoOmonimi,
  passoPersona,
  passoProvenienza,
  passoStatoCivile,
  perche,
  qualeMotivo,
} from './passi.ts';

/** Tab. 7, without zeros in front. */
const daEstero = '4';
const senzaDimora = '8';

function regole(richiesta: Richiesta1002, { oggi }: Partenza): Rilievo[] {
  const { dataDecorrenza } = richiesta.testataRichiesta;
  return datoPerDato([
    ...controlla(regoleRegistrazione, { richiesta, oggi }),
    ...controlla(regoleIscrizione, { richiesta, oggi }),
    ...controllaBilinguismo('altraLingua', richiesta.altraLingua, richiesta.residenza?.[0]?.indirizzo),
    ...controllaScheda(
      richiesta,
      { campo: 'generalita1002', dato: richiesta.generalita1002, nuova: true, aire: false },
      { oggi, decorrenza: dataDecorrenza },
    ),
  ]);
}

function nella(r: Bozza1002, partenza: Partenza): string {
  if (r.convivenza) return `nella convivenza ${quale(r, 'convivenza.convivenza', partenza)}`;
  if (r.datiControllo?.attribuzioneFamiglia === '1')
    return `nella famiglia ${quale(r, 'famiglia.famiglia', partenza)}`;
  const residenza = r.residenza?.[0];
  const via = indirizzoInParole(residenza) || '…';
  return `in una nuova famiglia, in ${via}${dove({ comune: residenza?.indirizzo?.comune })}`;
}

function frase(r: Bozza1002, partenza: Partenza): string {
  const g = r.generalita1002?.generalita;
  const nata = eDonna(g) ? 'nata' : 'nato';
  const motivo = dentroFrase(descrivi('07', testoA(r, 'motivoIscrizione.idMotivoIscrizione')));
  const da = r.provenienza?.localita?.descrizioneStato;
  const perche = `${motivo.replace(/\s*\(.*$/, '') || '…'}${da === undefined ? '' : ` (${nomeStato(da)})`}`;
  return `Si iscrive ${persona(g)}, ${nata} il ${giorno(g?.dataNascita)}, per ${perche}, ${nella(r, partenza)}, ${dal(r)}.`;
}

function prepara(motivo: string, partenza: Partenza): Bozza1002 {
  const { comune, oggi } = partenza;
  return {
    testataRichiesta: { dataDecorrenza: oggi },
    motivoIscrizione: { idMotivoIscrizione: motivo },
    cittadinanza: [{}],
    ...(comune ? { residenza: [{ indirizzo: { comune: comuneUfficiale(comune) } }] } : {}),
    datiControllo: {
      attribuzioneFamiglia: '2',
      gestioneCF: '1',
      listaControlli: { controllo: [{ codice: 'FI', valore: '0' }] },
    },
  };
}

/** A registration that is not a birth (1002), for one reason of table 7, of somebody that no record is open of. */
export function iscrizione(chiave: string, motivo: string): Atto {
  const perIl = perche(() => motivo);
  return atto<Richiesta1002>({
    ...{ chiave, servizio: '1002', messaggio: Richiesta1002, parole: 'iscrizioni', parteDa: 'nessuno' },
    prepara: (partenza) => prepara(motivo, partenza),
    completa: completa1002,
    passi: [
      passoPersona,
      passoOmonimi,
      ...(['2', '9'].includes(motivo) ? [{ chiave: 'motivo', voci: perIl }] : []),
      passoProvenienza(() => motivo === daEstero),
      passoStatoCivile,
      passoFamiglia(motivo === senzaDimora),
      passoAltriDati,
      { chiave: 'decorrenza', voci: [passoDecorrenza(`${chi}.dataNascita`, 'decorrenza')] },
    ],
    nomeDi: (r) => cognomeNome(r.generalita1002?.generalita),
    regole,
    frase,
  });
}

/** Tab. 15: why the record was closed says why it is opened again. */
const dopo: Readonly<Record<string, string>> = {
  '4': '8',
  '5': '4',
  '6': '5',
  '7': '5',
  '9': '7',
  '12': '10',
};

function motivoProbabile({ dossier }: Partenza): string {
  const chiusa = testoA(dossier?.dati, 'datiCancellazione.motivoCancellazione').replace(/^0/, '');
  return dopo[chiusa] ?? '5';
}

/** Of the record, what the person still is: identity must be the one on record, to the letter (EN185, EN190). */
function dallaScheda(partenza: Partenza): Bozza1002 {
  const { dossier } = partenza;
  if (!dossier) return {};
  const { note: _, ...generalita } = generalitaDi(dossier);
  const { statoCivile, cittadinanza, paternita, maternita, matrimonio, vedovanza, annullamentoMatrimonio } =
    dossier.dati as Parziale<Richiesta1002> & Grezza;
  return {
    generalita1002: {
      generalita: { ...generalita, idSchedaSoggettoANPR: dossier.idSchedaSoggettoANPR },
      ...((statoCivile as Grezza | undefined) ? { statoCivile: statoCivile as Grezza } : {}),
    },
    ...(cittadinanza ? { cittadinanza } : {}),
    ...(paternita ? { paternita } : {}),
    ...(maternita ? { maternita } : {}),
    ...(matrimonio ? { matrimonio } : {}),
    ...(vedovanza ? { vedovanza } : {}),
    ...(annullamentoMatrimonio
      ? { separazioneAnnullamentoCessazioneMatrimonio: annullamentoMatrimonio }
      : {}),
  };
}

const motivoDi = (r: Grezza): string => testoA(r, 'motivoIscrizione.idMotivoIscrizione');

/** Somebody who was cancelled comes back, with the record and the identity that they had. */
export const reiscrizione = atto<Richiesta1002>({
  ...{ chiave: 'reiscrizione', servizio: '1002', messaggio: Richiesta1002, parole: 'iscrizioni' },
  parteDa: 'soggetto',
  prepara: (partenza) => ({
    ...prepara(motivoProbabile(partenza), partenza),
    ...dallaScheda(partenza),
  }),
  completa: completa1002,
  passi: [
    {
      chiave: 'motivo',
      voci: [qualeMotivo(['5', '4', '6', '7', '8', '9', '10']), ...perche(motivoDi)],
    },
    passoProvenienza((r) => motivoDi(r) === daEstero),
    passoStatoCivile,
    passoFamiglia(),
    passoAltriDati,
    { chiave: 'decorrenza', voci: [passoDecorrenza('nascita', 'decorrenza')] },
  ],
  regole,
  frase,
});

export const iscrizioneEstero = iscrizione('iscrizione-estero', daEstero);
export const iscrizioneRicomparsa = iscrizione('iscrizione-ricomparsa', '5');
export const iscrizioneRimpatrio = iscrizione('iscrizione-rimpatrio', '6');
export const iscrizioneDimora = iscrizione('iscrizione-senza-dimora', senzaDimora);
export const iscrizioneEsistenza = iscrizione('iscrizione-esistenza', '2');
export const iscrizioneCensimento = iscrizione('iscrizione-censimento', '7');
export const iscrizioneAltro = iscrizione('iscrizione-altro', '9');
