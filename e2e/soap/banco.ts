import { antiReplayDiProva } from '#core/http/soap/anti-replay-di-prova.ts';
import { staccato } from '#core/http/soap/albero.ts';
import { apriBusta } from '#core/http/soap/busta.ts';
import { provenienzeDiProva } from '#core/http/soap/provenienze-di-prova.ts';
import { creaVerificaBusta, type AntiReplay, type Chiamante } from '#core/http/soap/verifica.ts';
import { busta, type Mittente, type Opzioni } from './cliente.ts';
import { creaMondo, type Mondo } from './mondo.ts';

export const ora = new Date('2026-03-02T09:00:00.000Z');
export const corpo =
  '<r:Richiesta3002 xmlns:r="http://sogei.it/ANPR/3000consultazione"><dato>è &amp; così</dato></r:Richiesta3002>';

export interface Modi {
  readonly quando?: Date;
  readonly sha1Ammesso?: boolean;
  /** By default nothing was received before. */
  readonly antiReplay?: AntiReplay;
}

/** Caller and request as the core would hand them on. */
export type Accolta = Chiamante & { readonly richiesta: string };

/** A municipality that signs envelopes and the core's verification of them, without sockets or database. */
export interface Banco {
  readonly mondo: Mondo;
  firmata(opzioni?: Opzioni, contenuto?: string): string;
  di(mittente: Partial<Mittente>, opzioni?: Opzioni, contenuto?: string): string;
  /** What the core makes of an envelope: who calls and what is asked, or the code of the refusal. */
  esito(testo: string, modi?: Modi): Promise<Accolta | string>;
}

export async function creaBanco(): Promise<Banco> {
  const mondo = await creaMondo(ora);
  const di: Banco['di'] = (mittente, opzioni = {}, contenuto = corpo) =>
    busta({ ...mondo.mittente, ...mittente }, contenuto, { ora, ...opzioni });
  return {
    mondo,
    di,
    firmata: (opzioni, contenuto) => di({}, opzioni, contenuto),
    async esito(testo, { quando = ora, sha1Ammesso = true, antiReplay = antiReplayDiProva() } = {}) {
      const { verifica } = creaVerificaBusta({
        censimento: mondo.censimento,
        autoritaPostazioni: mondo.pki.ancore.postazioni,
        orologio: () => quando,
        politica: { sha1Ammesso },
        antiReplay,
        provenienze: provenienzeDiProva(),
      });
      const aperta = apriBusta(testo);
      if (!aperta.ok) return aperta.errore.motivo;
      using letta = aperta.valore;
      const risultato = await verifica(letta, '127.0.0.1');
      if (!risultato.ok) return risultato.errore.motivo;
      return { ...risultato.valore, richiesta: staccato(letta.documento, letta.contenuto) };
    },
  };
}
