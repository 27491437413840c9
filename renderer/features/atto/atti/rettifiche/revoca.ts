import { Richiesta5013 } from '#contract/anpr/index.ts';
import { controlla, regoleRegistrazione, regoleRevoca } from '#contract/regole/index.ts';
import { descrivi } from '#contract/tabelle/index.ts';
import { atto, type Atto, type Partenza } from '../../atto.ts';
import { decorrenza } from '../../blocchi/decorrenza.ts';
import { perRicerca } from '../../blocchi/soggetto.ts';
import { chi, dal } from '../../frasi.ts';
import { campo } from '../../voci.ts';
import { laFamiglia } from '../famiglia/frasi.ts';
import { revoche } from './revoche.ts';
import { dentroFrase } from '../../../../ufficiale/lettura.ts';

/** Removal of a datum that was never due (5013): which one is in the key; it is described as the record has it. */
export function revoca(chiave: string): Atto {
  const quale = revoche.find((una) => una.chiave === chiave);
  if (!quale) throw new Error(`no removal ${chiave}`);
  const { tipo, sezione, cosa, ripete = false } = quale;
  return atto<Richiesta5013>({
    ...{ chiave, servizio: '5013', messaggio: Richiesta5013, parole: 'rettifiche-atti', parteDa: 'soggetto' },
    prepara: (partenza) => {
      const { dossier } = partenza;
      const { famiglia } = dossier ?? {};
      return {
        ...(tipo === '09'
          ? {
              famigliaConvivenza: {
                tipoScheda: famiglia?.tipoScheda ?? '3',
                ...(famiglia ? { idFamigliaConvivenzaANPR: famiglia.idFamigliaConvivenzaANPR } : {}),
              },
            }
          : {
              schedaSoggetto: {
                generalitaPerRicerca: perRicerca(partenza),
                ...(ripete && dossier?.dati[sezione] ? { [sezione]: dossier.dati[sezione] } : {}),
              },
            }),
        datiControllo: { tipoRevoca: tipo },
      };
    },
    passi: [
      {
        chiave: 'motivo',
        voci: [campo('motivoAnnullamento.motivoRevoca'), campo('motivoAnnullamento.noteRevoca')],
      },
      { chiave: 'decorrenza', voci: [decorrenza('ultima', 'revoca')] },
    ],
    regole: (richiesta, { oggi }) => [
      ...controlla(regoleRegistrazione, { richiesta, oggi }),
      ...controlla(regoleRevoca, { richiesta, oggi }),
    ],
    // The guardian is of the family; the person of the record is the one whom the clerk has in front.
    ...(tipo === '09'
      ? {
          aggregati: (_: object, { dossier }: Partenza) => [
            ...(dossier ? [`soggetto:${dossier.idSchedaSoggettoANPR}`] : []),
            ...(dossier?.famiglia ? [`famiglia:${dossier.famiglia.idFamigliaConvivenzaANPR}`] : []),
          ],
        }
      : {}),
    frase: (r, partenza) => {
      const motivo = r.motivoAnnullamento?.motivoRevoca;
      const perche = motivo === undefined ? '…' : dentroFrase(descrivi('49', motivo));
      const diChi = tipo === '09' ? laFamiglia(partenza, 'della') : `dalla scheda di ${chi(partenza)}`;
      return `Si elimina ${cosa} ${diChi}, per ${perche}, ${dal(r)}.`;
    },
  });
}
