import type { Richiesta5005 } from '#contract/anpr/index.ts';
import { residenzaDi, rilievo, valoreControllo, type Rilievo } from '#contract/regole/index.ts';
import { senzaZeri } from '#contract/tabelle/index.ts';
import { controllaCoerenza } from '../../coerenza-legami.ts';
import { intestatario, tuttaLaFamiglia } from '../../famiglie.ts';
import type { Famiglia, Soggetto } from '../../modello.ts';
import { controllaProcedimentiAperti } from '../../procedimento-aperto.ts';
import { residenzaPrincipale } from '../../residenze.ts';
import { controllaDecorrenza, controllaSoggetto } from '../../soggetto-richiesto.ts';
import {
  controllaDateResidenza,
  controllaDestinazione,
  controllaRipristino,
  controllaStessaCasa,
} from '../controlli-residenza.ts';
import type { Chiamante } from '../famiglia/aggregati.ts';
import { nuovaDi, persone, restaInsieme, spostaDi, tipoDi, type AggregatiResidenza } from './aggregati.ts';
import { controllaFamigliaDestinazione } from './destinazione.ts';

const soggetti = 'elencoSoggettiFamiglia';
const campo = 'residenzaFamiglia';
const tipo = 'datiControllo.tipoMutazione';
const decorrenza = 'testataRichiesta.dataDecorrenza';

function controllaIdentita({ elencati }: AggregatiResidenza, comune: string): Rilievo[] {
  return elencati.flatMap(({ voce, trovati }) =>
    controllaSoggetto(`${soggetti}.generalita`, voce.generalita, trovati, trovati[0]?.comune ?? comune),
  );
}

/** 03 and 04: another address of a resident of this municipality. */
function controllaAltroIndirizzo(chi: readonly Soggetto[], dal: string, comune: string): Rilievo[] {
  return chi.flatMap((s) => {
    if (s.stato === 'aire') return [rilievo('EN428', { campo: tipo })];
    if (s.comune !== comune) return [rilievo('EN429', { campo: tipo })];
    return controllaDecorrenza(dal, s);
  });
}

/** The family that some leave: one, complete, not touched after that day; without its head it needs another. */
function controllaOrigine(
  richiesta: Richiesta5005,
  a: AggregatiResidenza,
  origine: Famiglia,
  dal: string,
): Rilievo[] {
  const usciti = new Set(persone(a).map((s) => s.idSchedaSoggettoANPR));
  const tutti = tuttaLaFamiglia(origine, usciti);
  const capo = intestatario(origine);
  const insieme = restaInsieme(richiesta, a);
  return [
    ...(origine.incompleta ? [rilievo('EN211', { campo: soggetti })] : []),
    ...(dal < origine.ultimaDecorrenza ? [rilievo('EN389', { campo: decorrenza })] : []),
    ...(tutti && nuovaDi(richiesta) && !insieme && origine.tipoScheda !== '4'
      ? [rilievo('EN220', { campo: soggetti })]
      : []),
    ...(!tutti && capo !== undefined && usciti.has(capo) ? [rilievo('EN226')] : []),
  ];
}

function controllaGiorni(richiesta: Richiesta5005, a: AggregatiResidenza, dal: string): Rilievo[] {
  const chi = persone(a);
  if (tipoDi(richiesta) === '6')
    return controllaRipristino(campo, chi, residenzaDi(richiesta, '1')?.dataDecorrenzaResidenza, a.subentro);
  const date = controllaDateResidenza(decorrenza, chi, dal, 'EN238');
  return date.length > 0 ? date : chi.flatMap((s) => controllaDecorrenza(dal, s));
}

/** Ties with the head of the new family, who is one of those listed, or of the family that receives. */
function controllaParentele(richiesta: Richiesta5005, a: AggregatiResidenza): Rilievo[] {
  const legami = a.elencati.flatMap(({ voce, trovati: [chi] }) =>
    chi ? [{ chi, codiceLegame: senzaZeri(voce.legameSoggetto.codiceLegame) }] : [],
  );
  const nuovo = legami.find(({ codiceLegame }) => codiceLegame === '1')?.chi;
  const capo = nuovaDi(richiesta) ? nuovo : a.capo;
  if (richiesta.generalitaSchedaFamiglia.tipoScheda !== '3' || restaInsieme(richiesta, a)) return [];
  return controllaCoerenza(`${soggetti}.legameSoggetto.codiceLegame`, legami, capo);
}

/** What the register says of a change of residence (workflows.md §3.2). */
export function controllaMutazioneResidenza(
  richiesta: Richiesta5005,
  a: AggregatiResidenza,
  chi: Chiamante,
): Rilievo[] {
  const { comune, oggi, luoghi } = chi;
  const identita = controllaIdentita(a, comune);
  if (identita.length > 0) return identita;
  const dal = richiesta.testataRichiesta.dataDecorrenza ?? oggi;
  const quelli = persone(a);
  if (!spostaDi(richiesta)) return controllaAltroIndirizzo(quelli, dal, comune);
  const [origine, altra] = a.origini;
  if (altra) return [rilievo('EF054', { campo: soggetti })];
  if (tipoDi(richiesta) !== '2' && quelli.some((s) => s.stato === 'aire'))
    return [rilievo('EN428', { campo: tipo })];
  const forza = valoreControllo(richiesta.datiControllo.listaControlli, 'FO') === 'S';
  const nuova = residenzaDi(richiesta, '1');
  const attuale = residenzaPrincipale(quelli[0]?.dati.residenza);
  const indirizzo = nuovaDi(richiesta) || restaInsieme(richiesta, a) ? nuova : undefined;
  return [
    ...(nuovaDi(richiesta) ? [] : controllaFamigliaDestinazione(richiesta, a, chi)),
    ...controllaDestinazione(campo, indirizzo, 'EF042', { comune, luoghi, dal }),
    ...(tipoDi(richiesta) === '1' ? [] : controllaStessaCasa(campo, indirizzo, attuale, forza)),
    ...controllaProcedimentiAperti(soggetti, a.aperti, comune),
    ...(origine ? controllaOrigine(richiesta, a, origine, dal) : []),
    ...controllaGiorni(richiesta, a, dal),
    ...controllaParentele(richiesta, a),
  ];
}
