import type { ErroreCartaNuova } from '#contract/bridge/chiamate/carte-operatore.ts';
import { spiegaErrore } from '#native/carta/index.ts';
import type { ErrorePersonalizzazione } from '#native/reader/personalizza.ts';

const difettosa = 'Mettila da parte e scartala come difettosa, poi prendi un’altra carta.';

export const nessunaVergine: ErroreCartaNuova = {
  tipo: 'lettore',
  messaggio: 'Nei lettori non c’è una carta da personalizzare.',
  rimedio: 'Metti una carta vergine nel secondo lettore, con il chip verso il lettore, e riprova.',
};
export const piuVergini: ErroreCartaNuova = {
  tipo: 'lettore',
  messaggio: 'Nei lettori c’è più di una carta da personalizzare.',
  rimedio: 'Lascia soltanto quella con il numero che vedi sullo schermo.',
};

/** What stopped a card from being made, and whether that very card is worth another try. */
export function spiegaPersonalizzazione(errore: ErrorePersonalizzazione): ErroreCartaNuova {
  switch (errore.tipo) {
    case 'carta-non-adatta':
      return {
        tipo: 'carta',
        messaggio: 'Questa carta non è di quelle che si personalizzano qui (PIV).',
        rimedio: 'Usa una carta del lotto caricato.',
      };
    case 'carta-non-vergine':
    case 'gestione-sconosciuta':
      return {
        tipo: 'carta',
        messaggio: 'Questa carta non è vergine: ha già codici suoi, e non è stata toccata.',
        rimedio: `Controlla il numero stampato. Se è proprio quella del lotto: ${difettosa.toLowerCase()}`,
      };
    case 'gestione-immutabile':
      return {
        tipo: 'carta-difettosa',
        messaggio: 'La carta non accetta una chiave di gestione sua: chiunque potrebbe riscriverla.',
        rimedio: difettosa,
      };
    case 'rifiuto-carta':
      return {
        tipo: 'carta-difettosa',
        messaggio: `La carta ha rifiutato un comando (codice ${errore.codice.toString(16).toUpperCase().padStart(4, '0')}).`,
        rimedio: `Riprova una volta. Se succede ancora: ${difettosa.toLowerCase()}`,
      };
    case 'pin-errato':
    case 'pin-bloccato':
    case 'puk-errato':
    case 'puk-bloccato':
    case 'pin-non-ammesso':
      return {
        tipo: 'carta-difettosa',
        messaggio: 'La carta non ha accettato i suoi codici.',
        rimedio: difettosa,
      };
    default: {
      const { messaggio, rimedio } = spiegaErrore(errore);
      return { tipo: 'carta', messaggio, rimedio };
    }
  }
}
