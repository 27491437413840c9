import type { Richiesta5005 } from '#contract/anpr/index.ts';
import { rilievo, type Rilievo } from '#contract/regole/index.ts';
import { senzaZeri } from '#contract/tabelle/index.ts';
import { controllaFamigliaRichiesta } from '../../famiglia-richiesta.ts';
import { intestatario } from '../../famiglie.ts';
import type { Famiglia } from '../../modello.ts';
import type { Chiamante, Elencato } from '../famiglia/aggregati.ts';
import { controllaTipoScheda } from '../famiglia/scheda.ts';
import { restaInsieme, type AggregatiResidenza } from './aggregati.ts';

const campo = 'generalitaSchedaFamiglia';
const idANPR = `${campo}.idFamigliaConvivenzaANPR`;
const legame = 'elencoSoggettiFamiglia.legameSoggetto';

/** Who enters as head finds none: in a convivenza who answers for it is named elsewhere (5001). */
function controllaCapo(famiglia: Famiglia, elencati: readonly Elencato[]): Rilievo[] {
  const capi = elencati.filter(({ voce }) => senzaZeri(voce.legameSoggetto.codiceLegame) === '1').length;
  const nelLegame = `${legame}.codiceLegame`;
  const gia = intestatario(famiglia) !== undefined;
  if (capi === 0) return [];
  if (famiglia.tipoScheda !== '4') return gia || capi > 1 ? [rilievo('EF007', { campo: nelLegame })] : [];
  return [rilievo(gia || famiglia.tutoreIntestatario ? 'EN392' : 'EN384', { campo: nelLegame })];
}

/** The family or convivenza that receives: of this municipality, in being, complete, with a home and a place. */
export function controllaFamigliaDestinazione(
  richiesta: Richiesta5005,
  a: AggregatiResidenza,
  { comune, oggi }: Chiamante,
): Rilievo[] {
  const { generalitaSchedaFamiglia: chiesta, testataRichiesta } = richiesta;
  const trovata = controllaFamigliaRichiesta(campo, chiesta, a.lette);
  const { destinazione: famiglia } = a;
  if (trovata.length > 0 || !famiglia) return trovata;
  const dal = testataRichiesta.dataDecorrenza ?? oggi;
  const convivenza = famiglia.tipoScheda === '4';
  if (famiglia.tipoScheda === '5') return [rilievo('ES077', { campo: idANPR })];
  const diversa = controllaTipoScheda(`${campo}.tipoScheda`, chiesta.tipoScheda, famiglia);
  if (diversa.length > 0) return diversa;
  if (famiglia.comune !== comune) return [rilievo(convivenza ? 'EN135' : 'EN134', { campo: idANPR })];
  if (restaInsieme(richiesta, a)) return [];
  const [origine] = a.origini;
  if (origine?.idFamigliaConvivenzaANPR === famiglia.idFamigliaConvivenzaANPR)
    return [rilievo('EN388', { campo: idANPR })];
  const prima = a.elencati.some(({ voce }) => voce.legameSoggetto.dataDecorrenza < famiglia.dataOrigine);
  const maiNato = a.elencati.some(
    ({ voce, trovati: [uno] }) =>
      voce.legameSoggetto.dataDecorrenza < (uno?.dati.generalita.dataNascita ?? ''),
  );
  return [
    ...(famiglia.incompleta ? [rilievo('EN211', { campo })] : []),
    ...(convivenza && !famiglia.residenza.indirizzo ? [rilievo('EN490', { campo: idANPR })] : []),
    ...(dal < famiglia.ultimaDecorrenza
      ? [rilievo('EN389', { campo: 'testataRichiesta.dataDecorrenza' })]
      : []),
    ...(prima ? [rilievo('EF031', { campo: `${legame}.dataDecorrenza` })] : []),
    ...(maiNato ? [rilievo('EF033', { campo: `${legame}.dataDecorrenza` })] : []),
    ...controllaCapo(famiglia, a.elencati),
  ];
}
