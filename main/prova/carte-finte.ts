import { credenzialeSoftware, leggiIntestazione } from '#native/carta/index.ts';
import { Bacheca, type CartaInserita, type Carte } from '../carte/vista.ts';
import type { Emesso } from './certificati.ts';

export const lettoreDiProva = 'Lettore di prova';
export const pinDiProva = '123456';

/** A card that works as one, with this PIN and three tries. */
export function cartaDaCertificato({ der, chiavePem }: Pick<Emesso, 'der' | 'chiavePem'>): CartaInserita {
  const credenziale = credenzialeSoftware({
    certificato: Buffer.from(der).toString('base64'),
    chiave: chiavePem,
    pin: pinDiProva,
    puk: '87654321',
  });
  const intestazione = leggiIntestazione(der);
  if (!credenziale.ok || !intestazione) throw new Error('not a card');
  const { codiceFiscale, intestatario, scadenza } = intestazione;
  return { lettore: lettoreDiProva, credenziale: credenziale.valore, codiceFiscale, intestatario, scadenza };
}

/** One reader, with a card that tests put in and pull out. */
export class CarteFinte implements Carte {
  readonly #bacheca = new Bacheca({
    stato: { servizio: 'attivo', lettori: [{ nome: lettoreDiProva, carta: { stato: 'assente' } }] },
    carte: [],
  });

  inserisci(carta: CartaInserita): void {
    const { intestatario, scadenza } = carta;
    const pronta = { stato: 'pronta' as const, tipo: 'piv' as const, intestatario, scadenza };
    this.#bacheca.mostra({
      stato: { servizio: 'attivo', lettori: [{ nome: lettoreDiProva, carta: pronta }] },
      carte: [carta],
    });
  }

  estrai(): void {
    this.#bacheca.mostra({
      stato: { servizio: 'attivo', lettori: [{ nome: lettoreDiProva, carta: { stato: 'assente' } }] },
      carte: [],
    });
  }

  vista: Carte['vista'] = () => this.#bacheca.vista;
  osserva: Carte['osserva'] = (fn) => this.#bacheca.osserva(fn);
  chiudi: Carte['chiudi'] = () => Promise.resolve();
}
