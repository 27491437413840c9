import { Richiesta2009 } from '#contract/anpr/index.ts';
import { controlla, regoleArchiviazione, regoleRegistrazione } from '#contract/regole/index.ts';
import { testoA } from '../../../../ufficiale/percorso.ts';
import { atto } from '../../atto.ts';
import { decorrenza } from '../../blocchi/decorrenza.ts';
import { dal } from '../../frasi.ts';
import { campo, gruppo } from '../../voci.ts';

const estremi = 'estremiSchedaConvivenza';

/** Archiviazione di una convivenza where nobody is left (2009, EN126): no record of a person leads to it. */
export const archiviazione = atto<Richiesta2009>({
  chiave: 'convivenza-archivia',
  servizio: '2009',
  messaggio: Richiesta2009,
  parole: 'cancellazioni',
  parteDa: 'nessuno',
  prepara: () => ({ estremiSchedaConvivenza: { tipoScheda: '4' }, datiControllo: {} }),
  nomeDi: (r) => {
    const nome = r.estremiSchedaConvivenza?.denominazioneConvivenza;
    const id = testoA(r, `${estremi}.idFamigliaConvivenzaANPR`);
    return nome ?? (id === '' ? '' : `Convivenza ${id}`);
  },
  completa: (r) => ({
    ...r,
    datiArchiviazione: {
      ...r.datiArchiviazione,
      dataDecorrenzaArchiviazione: testoA(r, 'testataRichiesta.dataDecorrenza'),
    },
  }),
  passi: [
    {
      chiave: 'convivenza',
      voci: [
        gruppo('convivenza', [
          campo(`${estremi}.idFamigliaConvivenzaANPR`, { necessario: true, nota: 'vuota', largo: 'medio' }),
          campo(`${estremi}.denominazioneConvivenza`),
        ]),
        campo('datiArchiviazione.noteArchiviazione'),
      ],
    },
    { chiave: 'decorrenza', voci: [decorrenza()] },
  ],
  regole: (richiesta, { oggi }) => [
    ...controlla(regoleRegistrazione, { richiesta, oggi }),
    ...controlla(regoleArchiviazione, { richiesta }),
  ],
  frase: (r) => {
    const nome = r.estremiSchedaConvivenza?.denominazioneConvivenza;
    const id = testoA(r, `${estremi}.idFamigliaConvivenzaANPR`) || '…';
    return `Si archivia la convivenza ${nome ? `${nome}, ` : ''}n. ${id}, ${dal(r)}.`;
  },
});
