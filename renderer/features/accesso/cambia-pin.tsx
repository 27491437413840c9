import type { ReactNode } from 'react';
import { usaParole } from '../../lingua.ts';
import { chiama } from '../../ponte.ts';
import { DueCodici } from './due-codici.tsx';
import { Tentativi } from './tentativi.tsx';

export function CambiaPin({
  pin,
  rileggi,
  fatto,
}: {
  readonly pin: number | null;
  readonly rileggi: () => Promise<void>;
  readonly fatto: () => void;
}): ReactNode {
  const { t } = usaParole('accesso');
  return (
    <DueCodici
      vecchio="pin"
      azione={t('modo.cambia')}
      manda={(attuale, nuovoPin) => chiama('accesso.cambiaPin', { pin: attuale, nuovoPin })}
      fatto={fatto}
      rileggi={rileggi}
    >
      <Tentativi codice="pin" rimasti={pin} />
    </DueCodici>
  );
}
