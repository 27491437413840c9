import { fallito, riuscito } from '#contract/esito.ts';
import type { RichiestaRecupero } from '#contract/wa/accesso.ts';
import type { ChiaveBozze } from '../chiave-bozze.ts';
import { affidaAls, apriBozze, diAltraCarta, preparaRecupero } from './bozze.ts';
import { nessunoDentro, recuperoFuoriLinea, rifiutato, serveLaCarta } from './errori.ts';
import { erroreDiChiave } from './errori-chiave.ts';
import type { Dentro, EsitoAccesso } from './parti.ts';
import type { Posto } from './posto.ts';

/** Keys of the drafts for whoever is in: their own, and those of a colleague who cannot come back. */
export class BozzeDentro {
  readonly #posto: Posto;
  /** Of colleagues, opened for the administrator who is in. */
  #aperte: { readonly dentro: Dentro; readonly operatori: readonly string[] } | undefined;

  constructor(posto: Posto) {
    this.#posto = posto;
  }

  chiave(): EsitoAccesso<ChiaveBozze> {
    const { fila, parti } = this.#posto;
    return fila.esegui(async () => {
      const { dentro } = this.#posto;
      if (!dentro) return fallito(nessunoDentro);
      const aperta = dentro.chiave
        ? riuscito(dentro.chiave)
        : dentro.carta
          ? await apriBozze(dentro.carta, parti.chiavi)
          : fallito(nessunoDentro);
      if (!aperta.ok) return aperta;
      if (this.#posto.dentro !== dentro) return this.#posto.errore({ tipo: 'carta-estratta' });
      if (!dentro.chiave) diAltraCarta(dentro, parti);
      dentro.chiave = aperta.valore;
      affidaAls(dentro, parti.chiavi);
      await preparaRecupero(dentro, parti.chiavi);
      return aperta;
    });
  }

  /** What a colleague kept here; the core writes down who asks and why before anything is opened. */
  recupera(richiesta: RichiestaRecupero): EsitoAccesso<ChiaveBozze[]> {
    const { fila, parti } = this.#posto;
    return fila.esegui(async () => {
      const { dentro, gettone } = this.#posto;
      if (!dentro) return fallito(nessunoDentro);
      if (gettone === undefined) return fallito(recuperoFuoriLinea);
      if (!dentro.carta) return fallito(serveLaCarta);
      const scritto = await parti.collegamento.chiama('recuperoBozze', richiesta, { gettone });
      if (!scritto.ok)
        return fallito(
          scritto.errore.tipo === 'rifiutata' ? rifiutato(scritto.errore.errore) : recuperoFuoriLinea,
        );
      const trovate = await parti.chiavi.recupera(dentro.carta.credenziale, richiesta.codiceFiscale);
      if (this.#posto.dentro !== dentro) return this.#posto.errore({ tipo: 'carta-estratta' });
      if (!trovate.ok) return fallito(erroreDiChiave(trovate.errore));
      this.#aperte = { dentro, operatori: trovate.valore.map(({ operatore }) => operatore) };
      return trovate;
    });
  }

  /** Whoever is in now has opened the archive of that name: their own, or a colleague's as administrator. */
  haAperto(operatore: string): boolean {
    const { dentro } = this.#posto;
    if (!dentro) return false;
    const colleghi = this.#aperte?.dentro === dentro ? this.#aperte.operatori : [];
    return dentro.chiave?.operatore === operatore || colleghi.includes(operatore);
  }

  /** What was there is with whoever asked for it. SECURITY: of what was opened for them alone. */
  recuperate(operatori: readonly string[]): void {
    const aperte = this.#aperte;
    if (!aperte || aperte.dentro !== this.#posto.dentro) return;
    this.#posto.parti.chiavi.svuotate(aperte.operatori.filter((uno) => operatori.includes(uno)));
  }
}
