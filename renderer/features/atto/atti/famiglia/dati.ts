import { rilievo } from '#contract/regole/index.ts';
import { descrivi } from '#contract/tabelle/index.ts';
import { testoA } from '../../../../ufficiale/percorso.ts';
import type { Parziale } from '../../atto.ts';
import { dal } from '../../frasi.ts';
import { campo, gruppo } from '../../voci.ts';
import { mutazioneFamiglia, type Bozza5001 } from './famiglia.ts';
import { laFamiglia, nomiFamiglia } from './frasi.ts';

const f = 'famigliaConvivenza';
const convivenza = (r: object): boolean => testoA(r, `${f}.tipoScheda`) === '4';
const numero = `${f}.idFamigliaConvivenzaComune.idFamigliaConvivenza`;

function cambi(r: Bozza5001): string {
  const dati = r.famigliaConvivenza ?? {};
  const parti = [
    dati.motivoCostituzione && `motivo di costituzione «${descrivi('26', dati.motivoCostituzione)}»`,
    dati.denominazioneConvivenza && `denominazione ${dati.denominazioneConvivenza}`,
    dati.specieConvivenza && `specie «${descrivi('27', dati.specieConvivenza)}»`,
    dati.presenzaFamigliaCoabitante &&
      `${dati.presenzaFamigliaCoabitante === 'S' ? 'presenza' : 'assenza'} di famiglia coabitante`,
    testoA(r, numero) && `numero comunale ${testoA(r, numero)}`,
  ].filter((una) => una);
  return parti.join(', ') || '…';
}

/** 3: what is said of the family or convivenza in general. */
export const datiGenerali = mutazioneFamiglia({
  chiave: 'famiglia-dati',
  tipo: '3',
  prepara: ({ dossier }) =>
    dossier?.famiglia?.denominazioneConvivenza === undefined
      ? {}
      : { famigliaConvivenza: { denominazioneConvivenza: dossier.famiglia.denominazioneConvivenza } },
  passi: [
    {
      chiave: 'dati',
      voci: [
        campo(`${f}.motivoCostituzione`, { quando: (r) => !convivenza(r) }),
        gruppo(
          undefined,
          [campo(`${f}.denominazioneConvivenza`, { necessario: true }), campo(`${f}.specieConvivenza`)],
          { quando: convivenza },
        ),
        campo(`${f}.presenzaFamigliaCoabitante`),
        campo(numero, { largo: 'medio', necessario: false, nota: 'numeroComunale' }),
      ],
    },
  ],
  completa: (r, { comune }) => {
    const suo = r.famigliaConvivenza?.idFamigliaConvivenzaComune;
    if (!suo || !comune) return r;
    const conComune = { ...suo, idFamigliaConvivenzaComuneIstat: comune.codice };
    return { ...r, famigliaConvivenza: { ...r.famigliaConvivenza, idFamigliaConvivenzaComune: conComune } };
  },
  obiezioni: (r) =>
    cambi(r) === '…'
      ? [
          rilievo('EN132', {
            campo: `${f}.motivoCostituzione`,
            causa: 'Non è indicato nessun dato da registrare.',
            rimedio: 'Compilane almeno uno.',
          }),
        ]
      : [],
  frase: (r, partenza) => `Si registra per ${laFamiglia(partenza)}: ${cambi(r)}, ${dal(r)}.`,
});

const chiusa: Parziale<{ controllo: { codice: string; valore: string }[] }> = {
  controllo: [{ codice: 'FI', valore: '0' }],
};

/** 3 with FI = 0: a family whose people are all there now. */
export const chiusura = mutazioneFamiglia({
  chiave: 'famiglia-completa',
  tipo: '3',
  prepara: () => ({ datiControllo: { listaControlli: chiusa } }),
  passi: [],
  frase: (r, partenza) => `La famiglia di ${nomiFamiglia(partenza)} è completa, ${dal(r)}.`,
});
