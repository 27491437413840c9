import { descrivi, senzaZeri } from '#contract/tabelle/index.ts';
import { dentroFrase, comuneUfficiale } from '../../../../ufficiale/lettura.ts';
import { testoA } from '../../../../ufficiale/percorso.ts';
import type { Partenza } from '../../atto.ts';
import { attoStatoCivile, datiEvento, sentenza } from '../../blocchi/evento.ts';
import { persona } from '../../blocchi/persona.ts';
import { adulti } from '../../candidati.ts';
import { chi, dal, dove, eDonna, giorno, persona as nome } from '../../frasi.ts';
import { campo, gruppo, type Voce } from '../../voci.ts';
import { datiDi, mutazione, type Bozza5008 } from './mutazione.ts';

const quando = 'matrimonio.datiMatrimonio';

/** 12: a marriage; the civil status of the other one is changed on the other's record (EN310). */
export const schedaMatrimonio = mutazione({
  chiave: 'scheda-matrimonio',
  tipi: ['12'],
  dal: `${quando}.dataEvento`,
  prepara: ({ comune }) => ({
    statoCivile: { statoCivile: '2' },
    ...(comune
      ? {
          matrimonio: {
            datiMatrimonio: {
              luogoEvento: { comune: comuneUfficiale(comune) },
              attoEventoANPR: { atto: { comuneRegistrazione: comuneUfficiale(comune) } },
            },
          },
        }
      : {}),
  }),
  passi: [
    {
      chiave: 'coniuge',
      voci: [
        persona('matrimonio.coniuge', {
          prende: { 'matrimonio.cittadinanza': 'cittadinanza.0' },
          candidati: (dossier, oggi) => adulti(dossier, oggi),
        }),
      ],
    },
    { chiave: 'evento', voci: datiEvento(quando) },
  ],
  frase: (r, partenza) =>
    `Si registra il matrimonio di ${chi(partenza)}, con ${nome(r.matrimonio?.coniuge)}, celebrato il ` +
    `${giorno(r.matrimonio?.datiMatrimonio?.dataEvento)}${dove(r.matrimonio?.datiMatrimonio?.luogoEvento)}, ${dal(r)}.`,
});

const senzaData = (_: object, partenza: Partenza): boolean =>
  datiDi(partenza).matrimonio?.datiMatrimonio === undefined;

/** The marriage that ends, where the record does not tell it or not when it was (EN380, EN382). */
function matrimonioMancante(): Voce {
  return gruppo(
    'matrimonioMancante',
    [
      persona('matrimonio.coniuge'),
      campo(`${quando}.dataEvento`, { etichetta: 'dataMatrimonio', fra: { dal: 'nascita', al: 'oggi' } }),
    ],
    { quando: senzaData },
  );
}
function coniugeNoto(partenza: Partenza): Bozza5008 {
  const { matrimonio } = datiDi(partenza);
  return matrimonio && !matrimonio.datiMatrimonio ? { matrimonio: { coniuge: matrimonio.coniuge } } : {};
}

/** As one says it of her or of him. */
function coniugeMorto(partenza: Partenza): string {
  const coniuge = datiDi(partenza).matrimonio?.coniuge;
  return `${nome(coniuge)} è ${eDonna(coniuge) ? 'morta' : 'morto'}`;
}

/** 13: the spouse died. ANPR has already written it where the two are linked: the status is what is left to say. */
export const schedaVedovanza = mutazione({
  chiave: 'scheda-vedovanza',
  tipi: ['13'],
  dal: 'vedovanza.datiMorteconiuge.dataEvento',
  prepara: (partenza) => {
    const { vedovanza } = datiDi(partenza);
    return {
      ...coniugeNoto(partenza),
      statoCivile: { statoCivile: '3' },
      ...(vedovanza ? { vedovanza } : {}),
    };
  },
  passi: [
    {
      chiave: 'evento',
      voci: [
        matrimonioMancante(),
        ...datiEvento('vedovanza.datiMorteconiuge', {
          titolo: 'morte',
          titoloAtto: 'attoMorte',
          attoFacoltativo: true,
        }),
      ],
    },
  ],
  frase: (r, partenza) =>
    `Si registra la vedovanza di ${chi(partenza)}: ${coniugeMorto(partenza)} il ` +
    `${giorno(r.vedovanza?.datiMorteconiuge?.dataEvento)}${dove(r.vedovanza?.datiMorteconiuge?.luogoEvento)}, ${dal(r)}.`,
});

const fine = 'separazioneAnnullamentoCessazioneMatrimonio';

/** Married still when only separated; free again where the marriage never was (ES113). */
function statoDopo(tipo: string): string {
  const codice = senzaZeri(tipo);
  if (['5', '8'].includes(codice)) return '2';
  return ['2', '4'].includes(codice) ? '1' : '4';
}

/** 14: the marriage ends or the two separate (table 31), by judgment or by deed. */
export const schedaFineMatrimonio = mutazione({
  chiave: 'scheda-fine-matrimonio',
  tipi: ['14'],
  prepara: coniugeNoto,
  passi: [
    {
      chiave: 'cessazione',
      voci: [
        matrimonioMancante(),
        campo(`${fine}.tipoCessazione`, {
          segue: [{ a: 'statoCivile.statoCivile', come: statoDopo }],
        }),
        campo('statoCivile.statoCivile', { valori: ['1', '2', '4'], nota: 'statoDopo', necessario: true }),
        sentenza(`${fine}.sentenza`, undefined, { facoltativo: true, decorrenza: true }),
        gruppo(
          'attoFine',
          [attoStatoCivile(`${fine}.attoAnnullamentoMatrimonioANPR`, `${fine}.sentenza.data`)],
          {
            facoltativo: true,
          },
        ),
      ],
    },
  ],
  frase: (r, partenza) => {
    const tipo = testoA(r, `${fine}.tipoCessazione`);
    const quale = tipo === '' ? '…' : dentroFrase(descrivi('31', tipo));
    const stato = testoA(r, 'statoCivile.statoCivile');
    return (
      `Si registra per ${chi(partenza)}, la fine del matrimonio con ${nome(datiDi(partenza).matrimonio?.coniuge)} ` +
      `(${quale}); lo stato civile è ${stato === '' ? '…' : dentroFrase(descrivi('01', stato))}, ${dal(r)}.`
    );
  },
});
