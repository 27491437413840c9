import { useState, type ReactNode } from 'react';
import type { CartaOperatore } from '#contract/wa/carte-operatore.ts';
import { mostraGiorno } from '../../../date.ts';
import { usaParole } from '../../../lingua.ts';
import { chiama } from '../../../ponte.ts';
import { nonFatto } from '../../../ui/esito.tsx';
import { StatoVuoto } from '../../../ui/stati.tsx';
import { Griglia, type Colonna } from '../../../ui/tabella/index.tsx';
import { AttiSuCarta, type Atto } from './atti.tsx';
import { AttoSuCarta } from './atto.tsx';
import { InviaCodici } from './codici.tsx';
import { usaColonneCarta } from './colonne.tsx';
import type { PartiCarte } from './situazione.ts';

function usaColonne(atti: (carta: CartaOperatore) => ReactNode): readonly Colonna<CartaOperatore>[] {
  const { t } = usaParole('carte-operatore');
  const { titolare, seriale, stato, dal, posta, nota } = usaColonneCarta();
  return [
    titolare,
    { chiave: 'ruolo', nome: t('ruolo'), valore: ({ ruolo }) => (ruolo ? t(`ruoli.${ruolo}`) : '') },
    seriale,
    stato,
    { ...dal, nascosta: true },
    {
      ...{ chiave: 'scadenza', nome: t('scadenza') },
      valore: ({ scadenza }) => (scadenza === undefined ? '' : mostraGiorno(scadenza)),
      ordine: ({ scadenza = '' }) => scadenza,
    },
    posta,
    nota,
    {
      ...{ chiave: 'atti', nome: t('atti'), valore: () => '' },
      cella: (carta) => <span className="azioni">{atti(carta)}</span>,
    },
  ];
}

/** Every card of the body, with what can be done to it now. */
export function ElencoCarte({
  situazione,
  fatto,
  dici,
  rileggi,
}: PartiCarte & { readonly rileggi: () => void }): ReactNode {
  const { t } = usaParole('carte-operatore');
  const [chiesto, setChiesto] = useState<{ readonly carta: CartaOperatore; readonly atto: Atto }>();

  async function compi({ seriale }: CartaOperatore, atto: Atto, motivo?: string): Promise<void> {
    const esito = await chiama('carte.atto', { seriale, atto, ...(motivo !== undefined && { motivo }) });
    setChiesto(undefined);
    if (esito.ok) fatto(esito.valore, t(`fatto.${atto}`, { seriale }));
    else dici(nonFatto(esito.errore));
  }

  const colonne = usaColonne((carta) => (
    <>
      <AttiSuCarta
        carta={carta}
        compi={(atto) => void compi(carta, atto)}
        chiedi={(atto) => {
          setChiesto({ carta, atto });
        }}
      />
      <InviaCodici {...{ carta, dici, rileggi }} />
    </>
  ));
  return (
    <>
      <Griglia
        nome="carte-operatore"
        didascalia={t('elenco')}
        righe={situazione.carte}
        chiave={({ seriale }) => seriale}
        vuoto={
          <StatoVuoto icona="carta" titolo={t('nessuna')}>
            <p>{t('nessunaTesto')}</p>
          </StatoVuoto>
        }
        colonne={colonne}
      />
      {chiesto && (
        <AttoSuCarta
          {...chiesto}
          compi={(motivo) => void compi(chiesto.carta, chiesto.atto, motivo)}
          chiudi={() => {
            setChiesto(undefined);
          }}
        />
      )}
    </>
  );
}
