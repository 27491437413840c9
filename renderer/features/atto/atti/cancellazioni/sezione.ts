import { Richiesta2012 } from '#contract/anpr/index.ts';
import { comuneUfficiale } from '../../../../ufficiale/lettura.ts';
import { testoA } from '../../../../ufficiale/percorso.ts';
import { atto } from '../../atto.ts';
import { campo, luogo } from '../../voci.ts';

const sezione = 'datiSezione.sezioneelettoralenum';

/** Soppressione di una sezione elettorale where nobody votes (2012, EN562). */
export const soppressione = atto<Richiesta2012>({
  chiave: 'sezione-sopprimi',
  servizio: '2012',
  messaggio: Richiesta2012,
  parole: 'cancellazioni',
  parteDa: 'nessuno',
  prepara: ({ comune }) => ({ datiSezione: comune ? { comune: comuneUfficiale(comune) } : {} }),
  nomeDi: (r) => {
    const numero = testoA(r, sezione);
    return numero === '' ? '' : `Sezione ${numero}`;
  },
  passi: [
    {
      chiave: 'sezione',
      voci: [luogo('datiSezione.comune', 'comune'), campo(sezione, { largo: 'poco', nota: 'senzaElettori' })],
    },
  ],
  regole: () => [],
  frase: (r) =>
    `Si sopprime la sezione elettorale n. ${testoA(r, sezione) || '…'} di ${testoA(r, 'datiSezione.comune.nomeComune') || '…'}.`,
});
