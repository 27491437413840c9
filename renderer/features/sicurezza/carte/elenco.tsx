import { useState, type ReactNode } from 'react';
import { attiPossibili } from '#contract/regole/carte-operatore.ts';
import { AttoCartaEnte, type CartaOperatore } from '#contract/wa/carte-operatore.ts';
import { mostraGiorno, mostraIstante } from '../../../date.ts';
import { usaParole } from '../../../lingua.ts';
import { chiama } from '../../../ponte.ts';
import { StatoVuoto } from '../../../ui/stati.tsx';
import { Griglia } from '../../../ui/tabella/index.tsx';
import { AttoSuCarta } from './atto.tsx';
import type { PartiCarte } from './esito.tsx';
import { SegnoCarta, SegnoPosta } from './segni.tsx';

type Atto = AttoCartaEnte['atto'];
/** What is done without a question: it can be undone, or is the next step of every card. */
const diretti: ReadonlySet<Atto> = new Set(['registra', 'rilascia', 'riattiva']);

function attiDi(stato: CartaOperatore['stato']): Atto[] {
  const possibili: readonly string[] = attiPossibili(stato, 'comune');
  return AttoCartaEnte.shape.atto.options.filter((atto) => possibili.includes(atto));
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
    else dici({ bene: false, titolo: esito.errore.messaggio, rimedio: esito.errore.rimedio });
  }
  async function invia({ seriale }: CartaOperatore): Promise<void> {
    const esito = await chiama('carte.inviaCodici', { seriale });
    dici(
      esito.ok
        ? { bene: true, titolo: t('codici.rimessi', { seriale }) }
        : { bene: false, titolo: esito.errore.messaggio, rimedio: esito.errore.rimedio },
    );
    rileggi();
  }

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
        colonne={[
          {
            chiave: 'titolare',
            nome: t('titolare'),
            valore: ({ cognome = '', nome = '' }) => `${cognome} ${nome}`.trim(),
          },
          { chiave: 'ruolo', nome: t('ruolo'), valore: ({ ruolo }) => (ruolo ? t(`ruoli.${ruolo}`) : '') },
          { chiave: 'seriale', nome: t('seriale'), valore: ({ seriale }) => seriale },
          {
            chiave: 'stato',
            nome: t('stato'),
            valore: ({ stato }) => t(`stati.${stato}`),
            cella: ({ stato }) => <SegnoCarta stato={stato} />,
          },
          {
            chiave: 'dal',
            nome: t('dal'),
            valore: ({ dal }) => mostraIstante(dal),
            ordine: ({ dal }) => dal,
            nascosta: true,
          },
          {
            chiave: 'scadenza',
            nome: t('scadenza'),
            valore: ({ scadenza }) => (scadenza === undefined ? '' : mostraGiorno(scadenza)),
            ordine: ({ scadenza = '' }) => scadenza,
          },
          {
            chiave: 'posta',
            nome: t('posta'),
            valore: ({ posta }) => (posta ? t(`codici.${posta.stato}`) : ''),
            cella: ({ posta }) => <SegnoPosta posta={posta} />,
          },
          { chiave: 'nota', nome: t('nota'), valore: ({ nota = '' }) => nota, nascosta: true },
          {
            chiave: 'atti',
            nome: t('atti'),
            valore: () => '',
            cella: (carta) => (
              <span className="azioni">
                {attiDi(carta.stato).map((atto, i) => (
                  <button
                    key={atto}
                    type="button"
                    className={`btn btn-sm ${i === 0 && diretti.has(atto) ? 'btn-primary' : 'btn-outline-primary'}`}
                    aria-label={t('attoSu', { atto: t(`fai.${atto}`), seriale: carta.seriale })}
                    onClick={() => {
                      if (diretti.has(atto)) void compi(carta, atto);
                      else setChiesto({ carta, atto });
                    }}
                  >
                    {t(`breve.${atto}`)}
                  </button>
                ))}
                {carta.posta && carta.codiciConservati && (
                  <button
                    type="button"
                    className="btn btn-sm btn-outline-primary"
                    aria-label={t('codici.inviaDi', { seriale: carta.seriale })}
                    onClick={() => void invia(carta)}
                  >
                    {t('codici.invia')}
                  </button>
                )}
              </span>
            ),
          },
        ]}
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
