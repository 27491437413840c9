import { describe, expect, it } from 'vitest';
import { fallito, riuscito } from '#contract/esito.ts';
import type { ProcessoFiglio } from './figlio-node.ts';
import { Richiesta, type Risposta } from './messaggi.ts';
import { Sorvegliato } from './sorvegliato.ts';

type Comportamento = (
  richiesta: Richiesta,
  figlio: { rispondi(risposta: unknown): void; muori(): void },
) => void;

/** A module process made of a function; `vite` counts how many were started. */
function finto(comportamento: Comportamento, attesa = 50): { sorvegliato: Sorvegliato; vite: () => number } {
  let vite = 0;
  const avviaFiglio = (): ProcessoFiglio => {
    vite += 1;
    let ricevi: (messaggio: unknown) => void = () => undefined;
    let uscito: () => void = () => undefined;
    return {
      invia: (messaggio) => {
        comportamento(Richiesta.parse(messaggio), {
          rispondi: (risposta) => {
            queueMicrotask(() => {
              ricevi(risposta);
            });
          },
          muori: () => {
            uscito();
          },
        });
      },
      suMessaggio: (funzione) => (ricevi = funzione),
      suUscita: (funzione) => (uscito = funzione),
      uccidi: () => undefined,
    };
  };
  const sorvegliato = new Sorvegliato({ avviaFiglio, modulo: 'finto', ambiente: {}, attesa });
  return { sorvegliato, vite: () => vite };
}

const riuscita = (numero: number, valore: unknown): Risposta => ({ numero, esito: { ok: true, valore } });

describe('il processo del modulo', () => {
  it('risponde', async () => {
    const { sorvegliato, vite } = finto(({ numero }, figlio) => {
      figlio.rispondi(riuscita(numero, []));
    });
    expect(await sorvegliato.chiama('elenca', {})).toEqual(riuscito([]));
    expect(vite()).toBe(1);
  });

  it('se tace viene sostituito, e con lui chi era in fila', async () => {
    let sordo = true;
    const { sorvegliato, vite } = finto(({ numero }, figlio) => {
      if (!sordo) figlio.rispondi(riuscita(numero, null));
    });
    const esiti = await Promise.all([sorvegliato.chiama('esci', {}), sorvegliato.chiama('esci', {})]);
    expect(esiti).toEqual([fallito({ tipo: 'modulo-riavviato' }), fallito({ tipo: 'modulo-riavviato' })]);
    expect(vite()).toBe(2);
    sordo = false;
    expect(await sorvegliato.chiama('esci', {})).toEqual(riuscito(null));
    expect(vite()).toBe(2);
  });

  it('se muore da solo lo dice, e ne parte un altro alla chiamata dopo', async () => {
    let fragile = true;
    const { sorvegliato, vite } = finto(({ numero }, figlio) => {
      if (fragile) figlio.muori();
      else figlio.rispondi(riuscita(numero, null));
    });
    expect(await sorvegliato.chiama('esci', {})).toEqual(fallito({ tipo: 'modulo-riavviato' }));
    fragile = false;
    expect(await sorvegliato.chiama('esci', {})).toEqual(riuscito(null));
    expect(vite()).toBe(2);
  });

  it('una risposta della forma sbagliata non passa', async () => {
    const { sorvegliato } = finto(({ numero }, figlio) => {
      figlio.rispondi(riuscita(numero, { algoritmo: 'ROT13', firma: 'x' }));
    });
    const corpo = { id: '0'.repeat(64), dati: new Uint8Array() };
    expect(await sorvegliato.chiama('firma', corpo)).toEqual(
      fallito({ tipo: 'guasto', codice: 'risposta-non-valida' }),
    );
  });

  it('dopo una carta estratta riparte da capo', async () => {
    const { sorvegliato, vite } = finto(({ numero }, figlio) => {
      figlio.rispondi({ numero, esito: { ok: false, errore: { tipo: 'carta-estratta' } } });
    });
    expect(await sorvegliato.chiama('elenca', {})).toEqual(fallito({ tipo: 'carta-estratta' }));
    expect(vite()).toBe(2);
  });

  it('con la carta già fuori non chiede niente', async () => {
    const { sorvegliato } = finto(() => {
      throw new Error('asked');
    });
    expect(await sorvegliato.chiama('elenca', {}, AbortSignal.abort())).toEqual(
      fallito({ tipo: 'carta-estratta' }),
    );
  });

  it('chiuso, non risponde più', async () => {
    const { sorvegliato } = finto(() => undefined);
    sorvegliato.chiudi();
    expect(await sorvegliato.chiama('elenca', {})).toMatchObject({ ok: false });
  });
});
