import { descrivi } from '#contract/tabelle/index.ts';
import { comuneUfficiale } from '../../../../ufficiale/lettura.ts';
import { cartaIdentita, permessoSoggiorno } from '../../blocchi/documenti.ts';
import { chi, dal, giorno } from '../../frasi.ts';
import { datiDi, mutazione } from './mutazione.ts';

const dalRilascio = [{ a: 'testataRichiesta.dataDecorrenza' }];

/** 03: a new identity card on paper; those of CIEOnline come by themselves. */
export const schedaCarta = mutazione({
  chiave: 'scheda-carta',
  tipi: ['03'],
  prepara: ({ comune }) => ({
    cartaIdentita: {
      ...{ cartaceaElettronica: '1', interdizioneEspatrio: 'N' },
      ...(comune ? { comuneRilascio: comuneUfficiale(comune) } : {}),
    },
  }),
  passi: [{ chiave: 'carta', voci: cartaIdentita('cartaIdentita', dalRilascio) }],
  frase: (r, partenza) =>
    `Si registra la carta d’identità n. ${r.cartaIdentita?.numero ?? '…'}, rilasciata il ` +
    `${giorno(r.cartaIdentita?.dataRilascio)} a ${chi(partenza)}, ${dal(r)}.`,
});

/** 03 on the card that is there: its expiry or its annulment. A paper card still valid stops the electronic one. */
export const schedaCartaAnnullata = mutazione({
  chiave: 'scheda-carta-annullata',
  tipi: ['03'],
  prepara: (partenza) => {
    const { cartaIdentita: carta } = datiDi(partenza);
    return carta ? { cartaIdentita: carta } : {};
  },
  passi: [{ chiave: 'carta', voci: cartaIdentita('cartaIdentita') }],
  frase: (r, partenza) => {
    const { numero = '…', dataAnnullamento } = r.cartaIdentita ?? {};
    const come = dataAnnullamento ? `annullata il ${giorno(dataAnnullamento)}` : 'rettificata';
    return `La carta d’identità n. ${numero} di ${chi(partenza)} risulta ${come}, ${dal(r)}.`;
  },
});

/** 04: the residence permit of who is not Italian (EN368). */
export const schedaPermesso = mutazione({
  chiave: 'scheda-permesso',
  tipi: ['04'],
  prepara: ({ comune }) => ({
    permessoSoggiorno: comune ? { comune: comuneUfficiale(comune) } : {},
  }),
  passi: [{ chiave: 'permesso', voci: permessoSoggiorno('permessoSoggiorno', dalRilascio) }],
  frase: (r, partenza) => {
    const { tipoSoggiorno, numeroSoggiorno, numeroPassaporto, dataScadenza } = r.permessoSoggiorno ?? {};
    const quale = tipoSoggiorno === undefined ? '…' : descrivi('08', tipoSoggiorno);
    const scade = dataScadenza ? `, valido fino al ${giorno(dataScadenza)}` : '';
    return (
      `Si registra il titolo di soggiorno (${quale}) n. ${numeroSoggiorno ?? numeroPassaporto ?? '…'} di ` +
      `${chi(partenza)}${scade}, ${dal(r)}.`
    );
  },
});
