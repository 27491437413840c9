import { useMemo, useRef, useState } from 'react';
import { fallito, riuscito, type Esito } from '#contract/esito.ts';
import { oggi } from '../../date.ts';
import { eventoDaErrore } from '../../offline/invio.ts';
import type { Motivo } from '../../offline/macchina.ts';
import { nuovoIdOperazione } from '../../offline/pratica.ts';
import { leggiRisposta } from '../../offline/risposta.ts';
import { chiama, usaEvento } from '../../ponte.ts';
import { leggi } from '../../ufficiale/lettura.ts';
import { testata } from '../../ufficiale/testata.ts';
import { controllaModulo, type Trovato } from './controlla.ts';
import { moduloIniziale, type Modulo } from './modello.ts';

/** Why a request is not there: reasons of the register, or that nobody knows whether it is. */
export interface NonChiesta {
  readonly motivi: readonly Motivo[];
  readonly messaggio?: string;
  readonly rimedio?: string;
}

export interface Richiesta {
  readonly modulo: Modulo;
  readonly cambia: (cambi: Partial<Modulo>) => void;
  readonly scrivi: (percorso: string, valore: string) => void;
  readonly trovati: readonly Trovato[];
  readonly lavora: boolean;
  /** @returns the number of the request. The same request, sent again, is the same request. */
  readonly chiedi: () => Promise<Esito<string, NonChiesta>>;
}

/** The form of a request and its way to the register. */
export function usaRichiesta(): Richiesta {
  const accesso = usaEvento('accesso.stato');
  const postazione = usaEvento('postazione.stato');
  const [modulo, setModulo] = useState(() => moduloIniziale(oggi()));
  const [lavora, setLavora] = useState(false);
  // Kept until the outcome is known, so that trying again asks for nothing twice.
  const id = useRef<{ readonly di: string; readonly id: string }>(undefined);
  const sede = accesso?.stato === 'in-sede' ? accesso.sessione.comune : undefined;
  const esame = useMemo(() => {
    if (!sede || !postazione) return { trovati: [] };
    const comune = {
      ...{ nomeComune: sede.nome, codiceIstat: sede.codiceIstat, siglaProvinciaIstat: sede.siglaProvincia },
    };
    const testa = testata(modulo.genere, 'PROVA', postazione, sede.codiceIstat);
    return controllaModulo(modulo, testa, comune, oggi());
  }, [modulo, sede, postazione]);

  return {
    ...{ modulo, lavora, trovati: esame.trovati },
    cambia: (cambi) => {
      setModulo((ora) => ({ ...ora, ...cambi }));
    },
    scrivi: (percorso, valore) => {
      setModulo((ora) => ({ ...ora, valori: { ...ora.valori, [percorso]: valore } }));
    },
    chiedi: async () => {
      if (!sede || !postazione || !esame.richiesta) return fallito({ motivi: [] });
      const di = JSON.stringify(modulo);
      if (id.current?.di !== di) id.current = { di, id: nuovoIdOperazione() };
      const { genere: codice, formato } = modulo;
      const testataRichiesta = testata(codice, id.current.id, postazione, sede.codiceIstat);
      setLavora(true);
      const risposta = await chiama('registro.chiediEstrazione', {
        ...{ codice, formato },
        richiesta: { ...esame.richiesta, testataRichiesta },
      });
      setLavora(false);
      const numero = risposta.ok
        ? leggi(risposta.valore, `RispostaMultipla${codice}.idOperazioneANPR`)
        : undefined;
      if (numero !== undefined) {
        id.current = undefined;
        return riuscito(numero);
      }
      const evento = risposta.ok ? leggiRisposta(risposta.valore) : eventoDaErrore(risposta.errore);
      if (evento.tipo === 'rifiutata') {
        id.current = undefined;
        return fallito({ motivi: evento.motivi });
      }
      return fallito(risposta.ok ? { motivi: [] } : { motivi: [], ...risposta.errore });
    },
  };
}
