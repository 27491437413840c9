import type { TestataRichiesta } from '#contract/anpr/index.ts';
import { controlla, regoleTestata, rilievo, type Rilievo } from '#contract/regole/index.ts';
import type { Contesto } from './operazione.ts';

/** What every official request has. */
export interface Richiesta {
  readonly testataRichiesta: TestataRichiesta;
  readonly datiControllo?: Readonly<Record<string, unknown>>;
}

/** The id of a request, which the services of bodies call by another name (services.md §1.2). */
export function idRichiesta(testata: TestataRichiesta & { readonly idOperazioneClient?: string }): string {
  return testata.idOperazioneClient ?? testata.idOperazioneComune;
}

/** Header that makes the request not ours to elaborate: official refusals with operation number 0, kept nowhere. */
export function difettiTestata(
  codice: string,
  { testataRichiesta: t }: Richiesta,
  { chi, oggi }: Contesto,
): Rilievo[] {
  return [
    ...(t.operazioneRichiesta === codice
      ? []
      : [rilievo('EC022', { campo: 'testataRichiesta.operazioneRichiesta' })]),
    ...(t.codMittente === chi.comune ? [] : [rilievo('EN204', { campo: 'testataRichiesta.codMittente' })]),
    ...controlla(regoleTestata, { richiesta: { testataRichiesta: t }, oggi }),
  ];
}

export const blocca = (rilievi: readonly Rilievo[]): boolean =>
  rilievi.some(({ gravita }) => gravita === 'E');

/** Each finding once, however many rules made it. */
export function unici(rilievi: readonly Rilievo[]): Rilievo[] {
  return [...new Map(rilievi.map((r) => [`${r.codice} ${r.campo}`, r])).values()];
}

/** The id has answered another request already (docs/decisions/0009). */
export function giaUsato(stessoServizio: boolean): Rilievo {
  const campo = 'testataRichiesta.idOperazioneComune';
  if (!stessoServizio) return rilievo('EN079', { campo });
  return rilievo('EN148', {
    campo,
    causa: 'Questo identificativo di operazione è già stato usato per una richiesta con dati diversi.',
    rimedio:
      'Se è un’altra operazione, ripeti con un identificativo nuovo; se è la stessa, chiedine l’esito.',
  });
}
