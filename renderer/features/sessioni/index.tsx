import { useState, type ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import type { VoceSessione } from '#contract/wa/sessioni.ts';
import { mostraIstante } from '../../date.ts';
import { linguaDi } from '../../errori.ts';
import { usaParole } from '../../lingua.ts';
import { chiama } from '../../ponte.ts';
import { Dialogo } from '../../ui/dialogo.tsx';
import { Avviso, Caricamento } from '../../ui/stati.tsx';
import './sessioni.css';

type Quali = 'mie' | 'ente';

/** What will be lost, and what will not, said before it is done. */
function Chiusura({
  voce,
  quali,
  chiudi,
  fatto,
}: {
  readonly voce: VoceSessione;
  readonly quali: Quali;
  readonly chiudi: () => void;
  readonly fatto: () => void;
}): ReactNode {
  const { t } = usaParole('sessioni');
  const [lavora, setLavora] = useState(false);
  const [errore, setErrore] = useState<{ tipo: string; messaggio: string; rimedio: string }>();

  async function conferma(): Promise<void> {
    if (lavora) return;
    setLavora(true);
    const esito = await chiama(quali === 'mie' ? 'sessioni.chiudi' : 'sessioni.revoca', { id: voce.id });
    setLavora(false);
    if (esito.ok) fatto();
    else setErrore(esito.errore);
  }
  return (
    <Dialogo
      titolo={t('chiudiTitolo')}
      chiudi={chiudi}
      azioni={
        <>
          <button
            type="button"
            className="btn btn-danger"
            aria-disabled={lavora}
            onClick={() => void conferma()}
          >
            {t('chiudi')}
          </button>
          <button type="button" className="btn btn-outline-primary" onClick={chiudi}>
            {t('lascia')}
          </button>
        </>
      }
    >
      <p>{t('chiudiTesto', { chi: `${voce.cognome} ${voce.nome}`, dove: voce.idPostazione })}</p>
      <p>{t('chiudiBozze')}</p>
      {errore && (
        <Avviso gravita="errore" annuncia titolo={<span lang={linguaDi(errore)}>{errore.messaggio}</span>}>
          <p lang={linguaDi(errore)}>{errore.rimedio}</p>
        </Avviso>
      )}
    </Dialogo>
  );
}

/** Who has a session open now: one's own, or all those of the body, each to be ended from here. */
export function Sessioni({ quali = 'ente' }: { readonly quali?: Quali }): ReactNode {
  const { t } = usaParole('sessioni');
  const [scelta, setScelta] = useState<VoceSessione>();
  const [chiusa, setChiusa] = useState<VoceSessione>();
  const { data, refetch } = useQuery({
    ...{ queryKey: ['sessioni', quali], gcTime: 0 },
    queryFn: async () => chiama(quali === 'mie' ? 'sessioni.mie' : 'sessioni.ente', {}),
  });
  if (!data) return <Caricamento />;
  if (!data.ok)
    return (
      <Avviso
        gravita="attenzione"
        annuncia
        titolo={<span lang={linguaDi(data.errore)}>{data.errore.messaggio}</span>}
      >
        <p lang={linguaDi(data.errore)}>{data.errore.rimedio}</p>
      </Avviso>
    );
  const diAltri = quali === 'ente';
  return (
    <section className="sessioni" aria-label={t('titolo')}>
      <p>{t(diAltri ? 'presentazione' : 'presentazioneMie')}</p>
      {chiusa && (
        <Avviso gravita="bene" annuncia titolo={t('fatto', { dove: chiusa.idPostazione })}>
          {diAltri && <p>{t('fattoTesto')}</p>}
        </Avviso>
      )}
      <div className="sessioni-tavola" role="group" aria-label={t('titolo')} tabIndex={0}>
        <table className="table">
          <thead>
            <tr>
              {diAltri && <th scope="col">{t('chi')}</th>}
              <th scope="col">{t('postazione')}</th>
              <th scope="col">{t('aperta')}</th>
              <th scope="col">{t('uso')}</th>
              <th scope="col">
                <span className="visually-hidden">{t('azione')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {data.valore.map((voce) => (
              <tr key={voce.id}>
                {diAltri && (
                  <th scope="row">
                    {voce.cognome} {voce.nome}
                  </th>
                )}
                <td>{voce.idPostazione}</td>
                <td>{mostraIstante(voce.aperta)}</td>
                <td>{mostraIstante(voce.ultimoUso)}</td>
                <td>
                  {voce.questa ? (
                    t('questa')
                  ) : (
                    <button
                      type="button"
                      className="btn btn-sm btn-outline-danger"
                      aria-label={t('chiudiDi', {
                        chi: `${voce.cognome} ${voce.nome}`,
                        dove: voce.idPostazione,
                      })}
                      onClick={() => {
                        setChiusa(undefined);
                        setScelta(voce);
                      }}
                    >
                      {t('chiudi')}
                    </button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <button type="button" className="btn btn-sm btn-outline-primary" onClick={() => void refetch()}>
        {t('aggiorna')}
      </button>
      {scelta && (
        <Chiusura
          voce={scelta}
          quali={quali}
          chiudi={() => {
            setScelta(undefined);
          }}
          fatto={() => {
            setScelta(undefined);
            setChiusa(scelta);
            void refetch();
          }}
        />
      )}
    </section>
  );
}
