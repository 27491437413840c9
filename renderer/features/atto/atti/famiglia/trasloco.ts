import { legamiDal } from '../../componenti.ts';
import { confermaStessaCasa, nuovaDimora } from '../../blocchi/dimora.ts';
import { veicoli } from '../../blocchi/documenti.ts';
import { residenza } from '../../blocchi/residenza.ts';
import { dal } from '../../frasi.ts';
import { componenti } from '../../voci.ts';
import type { Partenza, PassoAtto } from '../../atto.ts';
import type { Richiesta5001 } from '#contract/anpr/index.ts';
import { elencoIn, giornoDi, mutazioneFamiglia, residenzaIn, type Bozza5001 } from './famiglia.ts';
import { capoDi, indirizzo, laFamiglia, nomiFamiglia } from './frasi.ts';

/** Home and family hold from one day (EF061); of who has a licence or a vehicle Motorizzazione is told (5). */
function completa(r: Bozza5001): Bozza5001 {
  const giorno = giornoDi(r);
  const conVeicoli = (r.elencoSoggettiFamiglia ?? []).length > 0;
  const { elencoSoggettiFamiglia: _, ...senza } = r;
  return {
    ...senza,
    ...(conVeicoli
      ? { elencoSoggettiFamiglia: legamiDal(r.elencoSoggettiFamiglia, 'legameSoggetto', giorno) }
      : {}),
    ...(r.residenzaFamigliaConvivenza
      ? {
          residenzaFamigliaConvivenza: {
            ...r.residenzaFamigliaConvivenza,
            ...(giorno === '' ? {} : { dataDecorrenzaResidenza: giorno }),
          },
        }
      : {}),
    datiControllo: { ...r.datiControllo, tipoMutazione: conVeicoli ? '5' : '4' },
  };
}

/** The people of a family by name; a convivenza, which may have very many, by its own. */
function tutta(partenza: Partenza): string {
  if (partenza.dossier?.famiglia?.tipoScheda === '4') return laFamiglia(partenza, 'Tutta la');
  return `Tutta la famiglia (${nomiFamiglia(partenza)})`;
}

const prepara = (partenza: Partenza): Bozza5001 => ({ residenzaFamigliaConvivenza: nuovaDimora(partenza) });
const resta = (partenza: Partenza): string => {
  const capo = capoDi(partenza);
  return capo === undefined ? '' : `; intestatario resta ${capo}`;
};

const passi: readonly PassoAtto<Richiesta5001>[] = [
  {
    chiave: 'dove',
    voci: [
      residenza(residenzaIn, { tipi: ['1'], lingue: true, giorno: false }),
      confermaStessaCasa(residenzaIn),
    ],
  },
  {
    chiave: 'veicoli',
    voci: [
      componenti(elencoIn, {
        ...{ chi: 'tutti', scelti: true, nota: 'veicoli', etichetta: 'conVeicoli' },
        ...{ legame: 'legameSoggetto', taciLegame: true },
        voci: veicoli('autoveicoli'),
      }),
    ],
  },
];

/** 4, or 5 with licences and vehicles: the whole household to another home of the municipality. */
export const trasloco = mutazioneFamiglia({
  ...{ chiave: 'famiglia-trasloco', tipo: '4', nota: 'dichiarazione' },
  ...{ prepara, passi, completa },
  frase: (r, partenza) =>
    `${tutta(partenza)} cambia casa e va ad abitare in ` +
    `${indirizzo(r.residenzaFamigliaConvivenza)}${resta(partenza)}, ${dal(r)}.`,
});

/** 4 or 5: the whole household from another municipality, which has nothing to do and is told. */
export const arrivo = mutazioneFamiglia({
  ...{ chiave: 'famiglia-arrivo', tipo: '4', nota: 'dichiarazione' },
  ...{ prepara, passi, completa },
  frase: (r, partenza) =>
    `Tutta la famiglia (${nomiFamiglia(partenza)}) arriva da un altro comune e va ad abitare a ` +
    `${partenza.comune?.nome ?? '…'}, ${indirizzo(r.residenzaFamigliaConvivenza)}${resta(partenza)}, ${dal(r)}.`,
});

/** 4 or 5 of a family of AIRE: it comes back, and is a family of residents from then on. */
export const rimpatrio = mutazioneFamiglia({
  ...{ chiave: 'famiglia-rimpatrio', tipo: '4', nota: 'dichiarazione' },
  ...{ prepara, passi, completa },
  frase: (r, partenza) =>
    `La famiglia AIRE (${nomiFamiglia(partenza)}) torna dall’estero e va ad abitare a ` +
    `${partenza.comune?.nome ?? '…'}, ${indirizzo(r.residenzaFamigliaConvivenza)}${resta(partenza)}, ${dal(r)}.`,
});

/** 6: the home of before the subentro, put back with its own day. */
export const ripristino = mutazioneFamiglia({
  ...{ chiave: 'famiglia-ripristino', tipo: '6', prepara },
  passi: [
    {
      chiave: 'dove',
      voci: [residenza(residenzaIn, { tipi: ['1'], lingue: true }), confermaStessaCasa(residenzaIn)],
    },
  ],
  frase: (r, partenza) =>
    `Si ripristina la residenza di prima del subentro della famiglia di ${nomiFamiglia(partenza)}: ` +
    `${indirizzo(r.residenzaFamigliaConvivenza)}, ${dal(r)}.`,
});
