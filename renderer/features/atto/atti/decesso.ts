import { Richiesta2001 } from '#contract/anpr/index.ts';
import {
  controlla,
  controllaLuoghiDecesso,
  regoleDecesso,
  regoleRegistrazione,
} from '#contract/regole/index.ts';
import { comuneUfficiale } from '../../../ufficiale/lettura.ts';
import { testoA } from '../../../ufficiale/percorso.ts';
import { atto } from '../atto.ts';
import { decorrenza, dopoUltima } from '../blocchi/decorrenza.ts';
import { datiEvento, sentenza } from '../blocchi/evento.ts';
import { capo, perRicerca } from '../blocchi/soggetto.ts';
import { legamiDal, tutti } from '../componenti.ts';
import { chi, dal, dove, evento } from '../frasi.ts';
import { campo, componenti } from '../voci.ts';

const motivo = 'motivoCancellazione.tipoMotivoCancellazione';
const motivoAire = `${motivo}AIRE`;
const elenco = componenti('elencoSoggettiFamiglia', { legame: 'legameSoggetto', nota: 'chiResta' });
const presunta = (r: object): boolean => [motivo, motivoAire].some((uno) => testoA(r, uno) === '2');

/** Cancellazione per decesso (2001, workflows.md §5). */
export const decesso = atto<Richiesta2001>({
  chiave: 'decesso',
  servizio: '2001',
  messaggio: Richiesta2001,
  parole: 'decesso',
  parteDa: 'soggetto',
  prepara: (partenza) => ({
    motivoCancellazione:
      partenza.dossier?.stato === 'aire'
        ? { tipoMotivoCancellazioneAIRE: '1' }
        : { tipoMotivoCancellazione: '1' },
    generalitaPerRicerca: perRicerca(partenza),
    ...(partenza.comune
      ? {
          datiDecesso: {
            attoEventoANPR: { atto: { comuneRegistrazione: comuneUfficiale(partenza.comune) } },
          },
        }
      : {}),
    ...(capo(partenza) ? { elencoSoggettiFamiglia: tutti(elenco, partenza) } : {}),
    datiControllo: { ruoloSoggetto: capo(partenza) ? '1' : '2' },
  }),
  completa: (r) =>
    r.elencoSoggettiFamiglia
      ? {
          ...r,
          elencoSoggettiFamiglia: legamiDal(
            r.elencoSoggettiFamiglia,
            'legameSoggetto',
            testoA(r, 'testataRichiesta.dataDecorrenza'),
          ),
        }
      : r,
  passi: [
    {
      chiave: 'evento',
      voci: [
        campo(motivo, { valori: ['1', '2'], quando: (r) => testoA(r, motivoAire) === '' }),
        campo(motivoAire, { valori: ['1', '2'], quando: (r) => testoA(r, motivoAire) !== '' }),
        ...datiEvento('datiDecesso', { titolo: 'morte', titoloAtto: 'attoMorte' }),
        sentenza('datiSentenza', presunta),
      ],
    },
    {
      chiave: 'famiglia',
      quando: (r) => (r.elencoSoggettiFamiglia ?? []).length > 0,
      voci: [elenco],
    },
    { chiave: 'decorrenza', voci: [decorrenza('datiDecesso.dataEvento')] },
  ],
  regole: (richiesta, partenza) => {
    const { oggi } = partenza;
    return [
      ...controlla(regoleRegistrazione, { richiesta, oggi }),
      ...dopoUltima(richiesta, partenza),
      ...controlla(regoleDecesso, { richiesta, oggi }),
      ...controllaLuoghiDecesso('datiDecesso', richiesta.datiDecesso, { oggi }),
    ];
  },
  frase: (r, partenza) =>
    `Si registra la morte${presunta(r) ? ' presunta' : ''} di ${chi(partenza)}, ${evento(r.datiDecesso)}` +
    `${dove(r.datiDecesso?.luogoEvento)}; la scheda è cancellata ${dal(r)}.`,
});
