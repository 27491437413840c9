import { useEffect, useState, type ReactNode } from 'react';
import { guida, type Mossa, type CasoDisallineamento } from '#contract/agenzia-entrate/guida.ts';
import { spiega } from '#contract/regole/index.ts';
import type { ConfrontoAgenzia } from '#contract/wa/agenzia-entrate.ts';
import { accaduto } from '../../accaduto.ts';
import { mostraIstante } from '../../date.ts';
import { usaParole } from '../../lingua.ts';
import { chiama } from '../../ponte.ts';
import { usaSessione } from '../../sessione.tsx';
import { Avviso } from '../../ui/stati.tsx';
import { usaApriAtto } from '../atto/apri.ts';
import { leggiDossier } from '../atto/leggi-dossier.ts';
import { NonFatto } from '../../ui/esito.tsx';

const codiceNellAtto = 'generalitaDaModificare.generalita.codiceFiscale.codFiscale';

interface Errore {
  readonly messaggio: string;
  readonly rimedio: string;
}

/** Does a move of the guide: asks the Agenzia, or opens the act filled in. @returns what went wrong. */
function usaMossa(id: string): (mossa: Mossa) => Promise<Errore | undefined> {
  const { archivio, inSede } = usaSessione();
  const apri = usaApriAtto();
  const { t } = usaParole('agenzia-entrate');
  return async (mossa) => {
    const { nuovo } = mossa;
    if (mossa.fa === 'chiedi') {
      const { tipo } = mossa;
      const avuta = await chiama('registro.chiediAgenzia', {
        id,
        tipo,
        ...(nuovo !== undefined && { nuovo }),
      });
      return avuta.ok ? undefined : avuta.errore;
    }
    const dossier = await leggiDossier(archivio, id, inSede);
    if (!dossier) return { messaggio: t('schedaNonLetta'), rimedio: t('schedaNonLettaRimedio') };
    await apri(mossa.atto, dossier, Date.now(), nuovo === undefined ? {} : { [codiceNellAtto]: nuovo });
    return undefined;
  };
}

function UltimoNo({ confronto: { domanda } }: { readonly confronto: ConfrontoAgenzia }): ReactNode {
  const { t } = usaParole('agenzia-entrate');
  if (domanda?.stato !== 'respinta') return undefined;
  const nota = spiega(domanda.codice ?? '');
  return (
    <Avviso gravita="attenzione" titolo={t('ultimoNo', { codice: domanda.codice ?? '' })}>
      <p lang="it">{nota ? `${nota.causa} ${nota.rimedio}` : ''}</p>
    </Avviso>
  );
}

/** What the case is, in words, and the moves that settle it; while an answer is awaited, how long it has been. */
export function Risoluzione({
  confronto,
  rileggi,
}: {
  readonly confronto: ConfrontoAgenzia;
  readonly rileggi: () => void;
}): ReactNode {
  const { t } = usaParole('agenzia-entrate');
  const [errore, setErrore] = useState<Errore>();
  const muovi = usaMossa(confronto.id);
  const { caso, mosse } = guida(confronto);
  const { domanda } = confronto;
  const validato = caso === 'validato';
  useEffect(() => {
    if (validato) accaduto('codice-validato', true);
  }, [validato]);
  const fai = async (mossa: Mossa): Promise<void> => {
    setErrore(await muovi(mossa));
    rileggi();
  };
  const riprova = async (): Promise<void> => {
    const avuta = await chiama('registro.riprovaAgenzia', { id: confronto.id });
    setErrore(avuta.ok ? undefined : avuta.errore);
    rileggi();
  };
  return (
    <section className="sezione" aria-labelledby="agenzia-risolvi">
      <h2 id="agenzia-risolvi">{t('risolvi')}</h2>
      {!validato && <UltimoNo confronto={confronto} />}
      <Avviso gravita={validato ? 'bene' : 'nota'} annuncia titolo={t(`caso.${caso}.titolo`)}>
        <p>{t(`caso.${caso}.testo`)}</p>
        {caso === 'attesa' && domanda && (
          <p>
            {t('chiesta', {
              tipo: t(`tipo.${domanda.tipo}`),
              quando: mostraIstante(Date.parse(domanda.chiesta)),
            })}
          </p>
        )}
      </Avviso>
      <NonFatto errore={errore} />
      <div className="azioni">
        <MossePossibili mosse={mosse} fai={fai} caso={caso} riprova={riprova} rileggi={rileggi} />
      </div>
    </section>
  );
}

/** What may be done of it, the nearest first. */
function MossePossibili({
  mosse,
  fai,
  caso,
  riprova,
  rileggi,
}: {
  readonly mosse: readonly Mossa[];
  readonly fai: (mossa: Mossa) => Promise<void>;
  readonly caso: CasoDisallineamento;
  readonly riprova: () => Promise<void>;
  readonly rileggi: () => void;
}): ReactNode {
  const { t } = usaParole('agenzia-entrate');
  return (
    <>
      {mosse.map((mossa, posto) => (
        <button
          key={mossa.fa === 'atto' ? mossa.atto : mossa.tipo}
          type="button"
          className={`btn ${posto === 0 ? 'btn-primary' : 'btn-outline-primary'}`}
          onClick={() => void fai(mossa)}
        >
          {mossa.fa === 'atto' ? t(`atto.${mossa.atto}`) : t(`chiedi.${mossa.tipo}`)}
        </button>
      ))}
      <button
        type="button"
        className="btn btn-outline-primary"
        onClick={() => {
          if (caso === 'attesa') void riprova();
          else rileggi();
        }}
      >
        {t(caso === 'attesa' ? 'riprovaOra' : 'rileggi')}
      </button>
    </>
  );
}
