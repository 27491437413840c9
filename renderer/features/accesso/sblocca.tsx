import type { ReactNode } from 'react';
import { usaParole } from '../../lingua.ts';
import { chiama } from '../../ponte.ts';
import { Avviso } from '../../ui/stati.tsx';
import type { Interruzione } from './carta-pronta.tsx';
import { DueCodici } from './due-codici.tsx';
import { Tentativi } from './tentativi.tsx';

/** The way out of a blocked PIN; with the PUK used up only the office that gave the card can help. */
export function Sblocca({
  puk,
  bloccato,
  rileggi,
  fatto,
  interrotta,
}: {
  readonly puk: number | null;
  readonly bloccato: boolean;
  readonly rileggi: () => Promise<void>;
  readonly fatto: () => void;
  readonly interrotta: (errore: Interruzione | undefined) => void;
}): ReactNode {
  const { t } = usaParole('accesso');
  if (puk === 0)
    return (
      <Avviso gravita="errore" annuncia titolo={t('ultimo.puk', { count: 0 })}>
        {t('ultimo.pukTesto', { count: 0 })}
      </Avviso>
    );
  return (
    <DueCodici
      vecchio="puk"
      azione={t('sblocca')}
      manda={(codice, nuovoPin) => chiama('accesso.sblocca', { puk: codice, nuovoPin })}
      fatto={fatto}
      rileggi={rileggi}
      interrotta={interrotta}
    >
      {bloccato && (
        <Avviso gravita="attenzione" annuncia titolo={t('bloccato')}>
          {t('bloccatoTesto')}
        </Avviso>
      )}
      <Tentativi codice="puk" rimasti={puk} />
    </DueCodici>
  );
}
