import { scriviNumero, type leggiNumero } from '#contract/regole/carta-identita/index.ts';
import { fallito, riuscito, type Esito } from '#contract/esito.ts';
import { inBase64 } from '../../base64.ts';
import type { Parole } from '../../lingua.ts';
import { chiama } from '../../ponte.ts';
import { nonFatto, type Detto } from '../../ui/esito.tsx';
import { daConservare } from './domanda-carta.ts';
import { disegnaCarta } from './pdf.ts';
import type { Dove } from './scelta-stampante.tsx';
import { leggiScarto } from './taratura.ts';
import type { CartaDaFare } from './usa-domanda.ts';

/** Series and number of a blank. */
export type Modulo = NonNullable<ReturnType<typeof leggiNumero>>;

/** What is declared is kept before a blank is risked. @returns why it was not. */
export async function conserva(
  { domanda, dossier }: CartaDaFare,
  modulo: Modulo,
): Promise<Detto | undefined> {
  const richiesta = daConservare(domanda, dossier.idSchedaSoggettoANPR, scriviNumero(modulo));
  const esito = await chiama('registro.domandaCarta', richiesta);
  return esito.ok ? undefined : nonFatto(esito.errore);
}

/** Prints over a blank: what comes out of the printer only the clerk can say. */
export async function stampaSopra(
  { valori, foto }: CartaDaFare,
  modulo: Modulo,
  { stampante, cassetto }: Dove,
  t: Parole,
): Promise<Detto> {
  const esito = await chiama('stampa.documento', {
    pdf: inBase64(disegnaCarta(valori, leggiScarto(stampante, cassetto), foto)),
    titolo: t('stampa.titolo', { numero: scriviNumero(modulo) }),
    ...(stampante !== '' && { stampante }),
    ...(cassetto !== '' && { cassetto }),
  });
  return esito.ok
    ? { bene: true, titolo: t('stampa.inviata', { stampante: esito.valore.stampante }) }
    : { bene: false, titolo: esito.errore.messaggio, rimedio: t('stampa.moduloSalvo') };
}

/** Writes a spoiled blank off. @returns the number of the next one, if there is one. */
export async function scarta(
  { serie, numero }: Modulo,
  motivo: string,
): Promise<Esito<string | undefined, Detto>> {
  const esito = await chiama('registro.attoModuli', {
    ...{ atto: 'rovina', tratto: { serie, dal: numero, al: numero }, nota: motivo },
  });
  return esito.ok ? riuscito(esito.valore.prossimo) : fallito(nonFatto(esito.errore));
}
