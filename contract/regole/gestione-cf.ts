import { controllaCodiceFiscale } from '../codice-fiscale.ts';
import { regola, type Regola } from './regola.ts';

/** What the request asks of the codice fiscale (`gestioneCF`, model.md §5), and the code that it gives. */
export interface RichiestaCodice {
  readonly gestione?: string | undefined;
  readonly dato?: string | undefined;
}

/** What `gestioneCF` asks must fit with the code being there or not. `campoCodice` is where the request gives it. */
export function regoleCodiceFiscale<C>(
  campoCodice: string,
  di: (contesto: C) => RichiestaCodice | undefined,
): readonly Regola<C>[] {
  const campo = 'datiControllo.gestioneCF';
  const se =
    (violata: (richiesta: RichiestaCodice) => boolean) =>
    (contesto: C): boolean => {
      const richiesta = di(contesto);
      return richiesta !== undefined && violata(richiesta);
    };
  return [
    regola<C>('ES090', { campo, violata: se((r) => !['0', '1', '2', '3', undefined].includes(r.gestione)) }),
    regola<C>('ES070', { campo, violata: se((r) => r.dato === undefined && r.gestione === undefined) }),
    regola<C>('EN147', { campo, violata: se((r) => r.dato === undefined && r.gestione === '0') }),
    regola<C>('EN125', {
      campo,
      violata: se((r) => r.dato !== undefined && ['1', '2'].includes(r.gestione ?? '')),
    }),
    regola<C>('EAV21', {
      campo: campoCodice,
      violata: se(({ dato }) => {
        const letto = dato === undefined ? undefined : controllaCodiceFiscale(dato);
        return letto !== undefined && !letto.ok && letto.errore.gravita === 'errore';
      }),
      causa: (contesto) => {
        const letto = controllaCodiceFiscale(di(contesto)?.dato ?? '');
        return letto.ok ? '' : letto.errore.messaggio;
      },
    }),
  ];
}
