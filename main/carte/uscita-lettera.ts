import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ErroreDocumento } from '#contract/bridge/errori.ts';
import { fallito, riuscito, type Esito } from '#contract/esito.ts';
import { spiegaStampa, type Stampanti } from '#native/printer/index.ts';

type Uscita = Esito<{ dove: string }, ErroreDocumento>;

const soloStampata: ErroreDocumento = {
  tipo: 'file',
  messaggio: 'La lettera con i codici si può solo stampare.',
  rimedio: 'Collega una stampante e riprova: la carta resta pronta.',
};

/** Where a letter with codes may go: to paper always, to a file only where nobody real is registered. */
export function creaUscitaLettera(parti: {
  readonly stampanti: Stampanti;
  readonly cartella: () => string;
  readonly senzaPersoneVere: () => boolean;
}): {
  stampa(pdf: Uint8Array, titolo: string): Promise<Uscita>;
  salva(pdf: Uint8Array, seriale: string): Uscita;
} {
  return {
    async stampa(pdf, titolo) {
      const esito = await parti.stampanti.stampa({ pdf, titolo, copie: 1 });
      return esito.ok
        ? riuscito({ dove: esito.valore.stampante })
        : fallito({ tipo: 'stampante', ...spiegaStampa(esito.errore) });
    },
    salva(pdf, seriale) {
      if (!parti.senzaPersoneVere()) return fallito(soloStampata);
      const dove = join(parti.cartella(), `lettera-${seriale}.pdf`);
      try {
        mkdirSync(parti.cartella(), { recursive: true, mode: 0o700 });
        writeFileSync(dove, pdf, { mode: 0o600 });
        return riuscito({ dove });
      } catch {
        return fallito({
          ...{ tipo: 'file', messaggio: `La lettera non si può salvare in ${parti.cartella()}.` },
          rimedio: 'Controlla spazio e permessi della cartella, poi riprova.',
        });
      }
    },
  };
}
