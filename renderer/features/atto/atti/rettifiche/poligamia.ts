import { Richiesta5021 } from '#contract/anpr/index.ts';
import {
  controlla,
  controllaSentenza,
  regolePoligamia,
  regoleRegistrazione,
} from '#contract/regole/index.ts';
import { descrivi } from '#contract/tabelle/index.ts';
import { testoA } from '../../../../ufficiale/percorso.ts';
import { atto, type Atto, type Parziale, type PassoAtto } from '../../atto.ts';
import { decorrenza } from '../../blocchi/decorrenza.ts';
import { attoStatoCivile, datiEvento, sentenza } from '../../blocchi/evento.ts';
import { persona } from '../../blocchi/persona.ts';
import { perRicerca } from '../../blocchi/soggetto.ts';
import { chi, dal, dove, giorno, persona as nome } from '../../frasi.ts';
import { campo, gruppo } from '../../voci.ts';
import { dentroFrase } from '../../../../ufficiale/lettura.ts';

type Bozza5021 = Parziale<Richiesta5021>;
type Passo = PassoAtto<Richiesta5021>;

const quale: Passo = {
  chiave: 'matrimonio',
  voci: [
    persona('matrimonioPerRicerca.coniuge2', { necessario: true, etichetta: 'coniuge' }),
    campo('matrimonioPerRicerca.dataMatrimonio', { fra: { dal: 'nascita', al: 'oggi' } }),
  ],
};
const coniuge: Passo = { chiave: 'coniuge', voci: [persona('matrimonio.coniuge')] };
const nozze: Passo = { chiave: 'nozze', voci: datiEvento('matrimonio.datiMatrimonio') };
const morte: Passo = {
  chiave: 'morte',
  voci: datiEvento('vedovanza.datiMorteconiuge', { titolo: 'morte', attoFacoltativo: true }),
};
const fine = 'separazioneAnnullamentoCessazioneMatrimonio';
const cessazione: Passo = {
  chiave: 'cessazione',
  voci: [
    campo(`${fine}.tipoCessazione`),
    sentenza(`${fine}.sentenza`, undefined, { facoltativo: true, decorrenza: true }),
    gruppo('attoFine', [attoStatoCivile(`${fine}.attoAnnullamentoMatrimonioANPR`)], { facoltativo: true }),
  ],
};

/** One of the marriages of who has more than one (5021). */
function matrimonio(
  chiave: string,
  tipo: string,
  passi: readonly Passo[],
  frase: (richiesta: Bozza5021) => string,
): Atto {
  return atto<Richiesta5021>({
    ...{ chiave, servizio: '5021', messaggio: Richiesta5021, parole: 'rettifiche-atti', parteDa: 'soggetto' },
    prepara: (partenza) => ({
      matrimonioPerRicerca: { coniuge1: perRicerca(partenza) },
      datiControllo: { tipoMutazione: [tipo] },
    }),
    passi: [...passi, { chiave: 'decorrenza', voci: [decorrenza('ultima')] }],
    regole: (richiesta, { oggi }) => [
      ...controlla(regoleRegistrazione, { richiesta, oggi }),
      ...controlla(regolePoligamia, { richiesta, oggi }),
      ...controllaSentenza(`${fine}.sentenza`, richiesta[fine]?.sentenza, { oggi }),
    ],
    frase: (r, partenza) => `${frase(r)} di ${chi(partenza)}, ${dal(r)}.`,
  });
}

const con = (r: Bozza5021): string => nome(r.matrimonioPerRicerca?.coniuge2);
const celebrato = (r: Bozza5021): string => {
  const { dataEvento, luogoEvento } = r.matrimonio?.datiMatrimonio ?? {};
  return `celebrato il ${giorno(dataEvento)}${dove(luogoEvento)}`;
};
const morto = (r: Bozza5021): string => giorno(r.vedovanza?.datiMorteconiuge?.dataEvento);
const finito = (r: Bozza5021): string => {
  const tipo = testoA(r, `${fine}.tipoCessazione`);
  return tipo === '' ? '…' : dentroFrase(descrivi('31', tipo));
};

export const poligamia: Readonly<Record<string, Atto>> = Object.fromEntries(
  [
    matrimonio(
      ...(['poligamia-matrimonio', '01', [coniuge, nozze]] as const),
      (r) => `Si registra un altro matrimonio, con ${nome(r.matrimonio?.coniuge)}, ${celebrato(r)},`,
    ),
    matrimonio(
      ...(['poligamia-vedovanza', '02', [quale, morte]] as const),
      (r) => `Si registra la vedovanza, per la morte di ${con(r)} il ${morto(r)},`,
    ),
    matrimonio(
      ...(['poligamia-cessazione', '03', [quale, cessazione]] as const),
      (r) => `Si registra la fine del matrimonio con ${con(r)} (${finito(r)})`,
    ),
    matrimonio(
      ...(['poligamia-rettifica-matrimonio', '04', [quale, coniuge, nozze]] as const),
      (r) => `Si corregge il matrimonio con ${con(r)}, ${celebrato(r)},`,
    ),
    matrimonio(
      ...(['poligamia-rettifica-vedovanza', '05', [quale, morte]] as const),
      (r) => `Si corregge la vedovanza, per la morte di ${con(r)} il ${morto(r)},`,
    ),
    matrimonio(
      ...(['poligamia-rettifica-cessazione', '06', [quale, cessazione]] as const),
      (r) => `Si corregge la fine del matrimonio con ${con(r)} (${finito(r)})`,
    ),
    matrimonio(
      ...(['poligamia-annullamento', '07'] as const),
      [
        quale,
        {
          chiave: 'operazione',
          voci: [campo('datiAnnullamento.idOperazioneANPR', { largo: 'medio', nota: 'operazione' })],
        },
      ],
      (r) =>
        `Si annulla l’operazione ${testoA(r, 'datiAnnullamento.idOperazioneANPR') || '…'} sul matrimonio con ${con(r)}`,
    ),
  ].map((uno) => [uno.chiave, uno]),
);
