import { descrivi } from '#contract/tabelle/index.ts';
import { altriDati, censimento, veicoli } from '../../blocchi/documenti.ts';
import { chi, dal } from '../../frasi.ts';
import { datiDi, mutazione } from './mutazione.ts';

/** 06: the sheet of the census. */
export const schedaCensimento = mutazione({
  chiave: 'scheda-censimento',
  tipi: ['06'],
  prepara: (partenza) => {
    const { censimento: suo } = datiDi(partenza);
    return suo ? { censimento: suo } : {};
  },
  passi: [
    {
      chiave: 'dati',
      voci: censimento('censimento'),
    },
  ],
  frase: (r, partenza) =>
    `Si registra il foglio di censimento ${r.censimento?.foglioCensimento ?? '…'} del ` +
    `${r.censimento?.annoCensimento ?? '…'} per ${chi(partenza)}, ${dal(r)}.`,
});

/** 07: schooling and trade. */
export const schedaAltriDati = mutazione({
  chiave: 'scheda-altri-dati',
  tipi: ['07'],
  prepara: (partenza) => ({ altriDati: datiDi(partenza).altriDati ?? {} }),
  passi: [{ chiave: 'dati', voci: altriDati('altriDati') }],
  frase: (r, partenza) => {
    const { titoloStudio, posizioneProfessionale, condizioneNonProfessionale } = r.altriDati ?? {};
    const parti = [
      titoloStudio && `titolo di studio «${descrivi('11', titoloStudio)}»`,
      posizioneProfessionale && `posizione professionale «${descrivi('09', posizioneProfessionale)}»`,
      condizioneNonProfessionale && `condizione «${descrivi('10', condizioneNonProfessionale)}»`,
    ].filter((una) => una);
    return `Si registrano per ${chi(partenza)}: ${parti.join(', ') || '…'}, ${dal(r)}.`;
  },
});

/** 08: vehicles and licence; Motorizzazione is told. */
export const schedaVeicoli = mutazione({
  chiave: 'scheda-veicoli',
  tipi: ['08'],
  prepara: (partenza) => ({ autoVeicoli: datiDi(partenza).autoveicoli ?? {} }),
  passi: [{ chiave: 'dati', voci: veicoli('autoVeicoli') }],
  frase: (r, partenza) => {
    const { possessoAutoveicoli: auto, possessoPatente: patente } = r.autoVeicoli ?? {};
    const detto = (si: string | undefined, cosa: string): string =>
      si === undefined ? '…' : `${si === 'S' ? 'con' : 'senza'} ${cosa}`;
    return `Si registra che ${chi(partenza)}, è ${detto(auto, 'veicoli')} e ${detto(patente, 'patente')}, ${dal(r)}.`;
  },
});
