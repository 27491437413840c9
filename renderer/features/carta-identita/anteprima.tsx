import type { ReactNode } from 'react';
import type { RilievoCarta } from '#contract/regole/carta-identita/index.ts';
import { mostraGiorno } from '../../date.ts';
import { usaParole } from '../../lingua.ts';
import { Spunta } from '../../ui/campi/scelta.tsx';
import { Sezione } from '../../ui/parti.tsx';
import { Avviso } from '../../ui/stati.tsx';
import { ModuloDisegnato } from './modulo-disegnato.tsx';
import type { CartaDaFare } from './usa-domanda.ts';

/** The card as it will come out, until when it holds, and what of it will not be printed. */
export function Anteprima({ carta }: { readonly carta: CartaDaFare }): ReactNode {
  const { t } = usaParole('carta-identita');
  const { idonea, avvisi, valori, foto, nonEntrano, aMano, setAMano } = carta;
  return (
    <Sezione id="carta-anteprima" titolo={t('passi.anteprima')}>
      {idonea.scadenza !== undefined && (
        <p>{t('vale', { anni: idonea.anni, scadenza: mostraGiorno(idonea.scadenza) })}</p>
      )}
      <Rilievi titolo={t('daSapere')} gravita="attenzione" rilievi={avvisi} />
      <ModuloDisegnato valori={valori} foto={foto?.indirizzo} />
      {nonEntrano.length > 0 && (
        <Avviso gravita="errore" titolo={t('nonEntra')} annuncia>
          <p>{t('nonEntraRimedio', { campi: nonEntrano.map((nome) => t(`campi.${nome}`)).join(', ') })}</p>
          <Spunta nome="carta-a-mano" etichetta={t('aMano')} valore={aMano} cambia={setAMano} />
        </Avviso>
      )}
    </Sezione>
  );
}

/** What the rules say of this card, each in our words. */
export function Rilievi({
  titolo,
  gravita,
  rilievi,
}: {
  readonly titolo: string;
  readonly gravita: 'errore' | 'attenzione';
  readonly rilievi: readonly RilievoCarta[];
}): ReactNode {
  const { t } = usaParole('carta-identita');
  if (rilievi.length === 0) return null;
  return (
    <Avviso gravita={gravita} titolo={titolo}>
      <ul>
        {rilievi.map(({ motivo }) => (
          <li key={motivo}>{t(`motivi.${motivo}`)}</li>
        ))}
      </ul>
    </Avviso>
  );
}
