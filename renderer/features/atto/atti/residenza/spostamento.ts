import { rilievo } from '#contract/regole/index.ts';
import { campo, type Voce, type VoceFamiglia } from '../../voci.ts';
import { confermaStessaCasa, nuovaDimora } from '../../blocchi/dimora.ts';
import { residenza } from '../../blocchi/residenza.ts';
import { dal } from '../../frasi.ts';
import { conCapo, indirizzo } from '../famiglia/frasi.ts';
import { chiEntra, chiParte, chiResta, soloLui, tuttiPartono } from './chi.ts';
import { casaIn, desinenza, famigliaIn, mutazioneResidenza, nomi, quanti } from './residenza.ts';

const casa: readonly Voce[] = [
  residenza(casaIn, { tipi: ['1'], lingue: true, giorno: false }),
  confermaStessaCasa(casaIn),
];
const ospite: VoceFamiglia = {
  tipo: 'famiglia',
  percorso: famigliaIn,
  necessario: true,
  etichetta: 'ospite',
};

/** 02 into a new family: one who goes to live alone, or some of them together. */
export const nuovaFamiglia = mutazioneResidenza({
  ...{ chiave: 'residenza-nuova', tipo: '02', scheda: '2' },
  prepara: (partenza) => ({
    elencoSoggettiFamiglia: soloLui(chiParte, partenza),
    residenzaFamiglia: [nuovaDimora(partenza)],
  }),
  passi: [
    { chiave: 'chi', voci: [chiParte, campo(`${famigliaIn}.motivoCostituzione`)] },
    { chiave: 'dove', voci: casa },
  ],
  // A whole family that moves is the same family: it is another act (5001).
  obiezioni: (r, partenza) =>
    tuttiPartono(r, partenza)
      ? [
          rilievo('EN220', {
            campo: 'elencoSoggettiFamiglia',
            causa: 'Se parte tutta la famiglia, la famiglia resta la stessa e cambia soltanto casa.',
            rimedio:
              'Togli la spunta a chi resta, oppure usa «Cambio di indirizzo di tutta la famiglia» o «Arrivo di tutta la famiglia da un altro comune».',
          }),
        ]
      : [],
  frase: (r, partenza) =>
    `${nomi(r)} ${quanti(r) > 1 ? 'lasciano' : 'lascia'} la famiglia e ` +
    `${quanti(r) > 1 ? 'ne formano' : 'ne forma'} una nuova in ${indirizzo(r.residenzaFamiglia?.[0])}, ` +
    `${conCapo(r.elencoSoggettiFamiglia)}${chiResta(r, partenza)}; ${dal(r)}.`,
});

/** 02 into a family that is there; with everybody of theirs, two families become one. */
export const inFamiglia = mutazioneResidenza({
  ...{ chiave: 'residenza-ingresso', tipo: '02', scheda: '1' },
  prepara: (partenza) => ({ elencoSoggettiFamiglia: soloLui(chiEntra, partenza) }),
  passi: [
    { chiave: 'ospite', voci: [ospite] },
    { chiave: 'chi', voci: [chiEntra] },
  ],
  frase: (r, partenza) =>
    `${nomi(r)} ${quanti(r) > 1 ? 'entrano' : 'entra'} nella famiglia di ` +
    `${partenza.scelte?.[famigliaIn] ?? '…'}${chiResta(r, partenza)}; ${dal(r)}.`,
});

/** 01: no fixed abode, at the address that the municipality keeps for it. */
export const senzaDimora = mutazioneResidenza({
  ...{ chiave: 'residenza-senza-dimora', tipo: '01', scheda: '2' },
  prepara: (partenza) => ({
    elencoSoggettiFamiglia: soloLui(chiParte, partenza),
    residenzaFamiglia: [nuovaDimora(partenza)],
  }),
  passi: [
    { chiave: 'chi', voci: [chiParte] },
    {
      chiave: 'dove',
      voci: [residenza(casaIn, { tipi: ['1'], lingue: true, giorno: false, titolo: 'viaFittizia' })],
    },
  ],
  frase: (r, partenza) =>
    `${nomi(r)} ${quanti(r) > 1 ? 'sono iscritt' : 'è iscritt'}${desinenza(r)} come senza fissa dimora in ` +
    `${indirizzo(r.residenzaFamiglia?.[0])}${tuttiPartono(r, partenza) ? '' : chiResta(r, partenza)}; ${dal(r)}.`,
});

/** 06: the home of before the subentro; everybody stays the family that it is, some make one of their own (EN220). */
export const ripristino = mutazioneResidenza({
  ...{ chiave: 'residenza-ripristino', tipo: '06', scheda: '2', casaSuo: true, nota: 'decorrenza' },
  prepara: (partenza) => ({
    elencoSoggettiFamiglia: soloLui(chiParte, partenza),
    residenzaFamiglia: [nuovaDimora(partenza)],
  }),
  passi: [
    { chiave: 'chi', voci: [chiParte] },
    { chiave: 'dove', voci: [residenza(casaIn, { tipi: ['1'], lingue: true })] },
  ],
  completa: (r, partenza) => {
    const id = partenza.dossier?.famiglia?.idFamigliaConvivenzaANPR;
    if (id === undefined || !tuttiPartono(r, partenza)) return r;
    return {
      ...r,
      generalitaSchedaFamiglia: { ...r.generalitaSchedaFamiglia, idFamigliaConvivenzaANPR: id },
      datiControllo: { ...r.datiControllo, tipoScheda: '1' },
    };
  },
  frase: (r, partenza) =>
    `Si ripristina la residenza di prima del subentro di ${nomi(r)}: ${indirizzo(r.residenzaFamiglia?.[0])}` +
    `${tuttiPartono(r, partenza) ? '' : chiResta(r, partenza)}; ${dal(r)}.`,
});
