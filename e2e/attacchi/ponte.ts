import { bridge } from '#contract/bridge/index.ts';
import { hostFinto } from '#main/prova/host-finto.ts';
import { creaSmistatore } from '#main/shell/bridge-server.ts';
import type { Caso } from '../fuzz/caso.ts';

const nomi = Object.keys(bridge) as [string, ...string[]];

/** Values that a page taken over by a script may send: of every type, huge, deep, with names that mean something. */
function valore(caso: Caso, profondo = 0): unknown {
  const semplici = [
    ...[null, undefined, true, 0, -1, 1e308, Number.NaN, '', '0', '2026-02-30', '../../etc/passwd'],
    ...['DLLRNI90P54G702D', '<script>', "'; drop table soggetto; --", 'x'.repeat(100_000), '\0', '\uD800'],
  ] as const;
  if (profondo > 4 || caso.intero(3) > 0) return semplici[caso.intero(semplici.length)];
  if (caso.intero(2) === 0) return Array.from({ length: caso.intero(4) }, () => valore(caso, profondo + 1));
  const chiavi = ['pin', 'id', 'codice', 'richiesta', 'testo', 'pdf', '__proto__', 'constructor', 'giorno'];
  return JSON.parse(
    JSON.stringify(
      Object.fromEntries(
        Array.from({ length: caso.intero(5) }, () => [
          chiavi[caso.intero(chiavi.length)] ?? 'id',
          valore(caso, profondo + 1),
        ]),
      ),
    ),
  ) as unknown;
}

/** The bridge before a workstation whose calls all break: nothing is thrown, and nothing of the inside gets out. */
export function ponteGuasto(): (caso: Caso) => Promise<string> {
  const smistatore = creaSmistatore(hostFinto(), () => undefined);
  return async (caso) => {
    const strani = ['constructor', '__proto__', 'toString', '', 'registro', 'accesso.'];
    const nome = caso.intero(8) === 0 ? strani[caso.intero(strani.length)] : caso.fra(nomi);
    const risposta = (await smistatore.chiama(nome, valore(caso))) as {
      readonly ok: boolean;
      readonly errore?: { readonly tipo: string; readonly messaggio: string };
    };
    if (risposta.ok || risposta.errore?.tipo !== 'chiamata-non-valida')
      throw new Error(`${nome} answered ${JSON.stringify(risposta).slice(0, 200)}`);
    if (risposta.errore.messaggio.includes('segreto interno'))
      throw new Error(`${nome} tells of the inside: ${risposta.errore.messaggio}`);
    if (risposta.errore.messaggio.includes('riferimento')) return 'arrivata al gestore';
    return risposta.errore.messaggio.includes('non esiste') ? 'inesistente' : 'non compresa';
  };
}
