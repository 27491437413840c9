import type { ReactNode } from 'react';
import type { RispostaDi } from '#contract/bridge/index.ts';
import { mostraGiorno } from '../../../date.ts';
import { usaParole } from '../../../lingua.ts';
import { Dialogo } from '../../../ui/dialogo.tsx';
import { Tabella } from '../../../ui/parti.tsx';
import { Avviso } from '../../../ui/stati.tsx';

export type Pacchetti = Extract<RispostaDi<'postazioni.pacchetti'>, { ok: true }>['valore'];

/** The files are on the disk, the passwords only here: copied on paper or said, they are gone when it is closed. */
export function FoglioPassword({
  cartella,
  password,
  chiudi,
}: Pacchetti & { readonly chiudi: () => void }): ReactNode {
  const { t } = usaParole('postazioni');
  return (
    <Dialogo titolo={t('password')} chiudi={chiudi} ampio>
      <Avviso gravita="attenzione" annuncia titolo={t('passwordUnaVolta')}>
        <p>{t('passwordNota', { cartella })}</p>
      </Avviso>
      <Tabella
        didascalia={t('password')}
        righe={password}
        chiave={({ idPostazione }) => idPostazione}
        colonne={[
          { nome: t('colonne.postazione'), stretta: true, cella: ({ idPostazione }) => idPostazione },
          { nome: t('password'), cella: (riga) => <code className="parco-password">{riga.password}</code> },
          { nome: t('colonne.scadenza'), cella: ({ scadenza }) => mostraGiorno(scadenza) },
        ]}
      />
    </Dialogo>
  );
}
