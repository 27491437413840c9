import { useState, type ReactNode, type Dispatch, type SetStateAction } from 'react';
import { usaParole } from '../../lingua.ts';
import { usaNavigazione } from '../../navigazione.tsx';
import { linguaDelTesto } from '../../errori.ts';
import { chiama } from '../../ponte.ts';
import { usaSessione } from '../../sessione.tsx';
import { Icona } from '../../ui/icone.tsx';
import { esegui } from './comandi.ts';
import { compiuti, type Passo } from './esercizio.ts';
import { esercizi } from './esercizi/index.ts';
import { registroEsercizi, usaProgresso } from './registro.ts';
import { usaFatti } from './usa-fatti.ts';
import './esercizi.css';

/** The step to do now, over whatever screen it has to be done on; it goes forward by itself when the step is done. */
export function EsercizioInCorso(): ReactNode {
  const { t } = usaParole('esercizi');
  const { operatore } = usaSessione();
  const { qui } = usaNavigazione();
  const { inCorso } = usaProgresso(operatore);
  const [aiuto, setAiuto] = useState<string>();
  const [rifiuto, setRifiuto] = useState<Awaited<ReturnType<typeof esegui>>>();
  usaFatti();
  const esercizio = esercizi.find(({ nome }) => nome === inCorso?.nome);
  if (!inCorso || !esercizio || qui.nome === 'esercizi') return undefined;
  const { nome, passi } = esercizio;
  const fatti = compiuti(esercizio, inCorso.fatti);
  const passo = passi[fatti];
  const lascia = (): void => {
    setRifiuto(undefined);
    void chiama('esercizi.stacca', { staccato: false });
    registroEsercizi.lascia(operatore);
  };
  return (
    <aside className="in-corso" aria-label={t('inCorso', { titolo: t(`${nome}.titolo`) })}>
      <Icona nome={passo ? 'avanti' : 'bene'} />
      <div className="in-corso-testo" role="status">
        <strong>{t(`${nome}.titolo`)}</strong>{' '}
        {passo ? (
          <>
            <span>{t('passoDi', { passo: fatti + 1, passi: passi.length })}</span>
            <p>{t(`${nome}.passi.${passo.nome}`)}</p>
          </>
        ) : (
          <p>{t('compiuto')}</p>
        )}
        {passo && aiuto === passo.nome && (
          <p className="in-corso-aiuto">{t(`${nome}.aiuti.${passo.nome}`)}</p>
        )}
        {passo?.comando && rifiuto && (
          <p className="in-corso-rifiuto" lang={linguaDelTesto(rifiuto.messaggio)}>
            {rifiuto.messaggio} {rifiuto.rimedio}
          </p>
        )}
      </div>
      <AzioniEsercizio
        passo={passo}
        setRifiuto={setRifiuto}
        aiuto={aiuto}
        setAiuto={setAiuto}
        lascia={lascia}
      />
    </aside>
  );
}

function AzioniEsercizio({
  passo,
  setRifiuto,
  aiuto,
  setAiuto,
  lascia,
}: {
  readonly passo: Passo | undefined;
  readonly setRifiuto: (valore: Awaited<ReturnType<typeof esegui>> | undefined) => void;
  readonly aiuto: string | undefined;
  readonly setAiuto: Dispatch<SetStateAction<string | undefined>>;
  readonly lascia: () => void;
}): ReactNode {
  const { t } = usaParole('esercizi');
  const { vai } = usaNavigazione();
  return (
    <div className="azioni">
      {passo?.comando && (
        <button
          type="button"
          className="btn btn-primary btn-sm"
          onClick={() => {
            if (passo.comando) void esegui(passo.comando).then(setRifiuto);
          }}
        >
          {t(passo.comando)}
        </button>
      )}
      {passo && (
        <button
          type="button"
          className="btn btn-outline-primary btn-sm"
          aria-expanded={aiuto === passo.nome}
          onClick={() => {
            setAiuto((ora) => (ora === passo.nome ? undefined : passo.nome));
          }}
        >
          {t('aiuto')}
        </button>
      )}
      <button
        type="button"
        className="btn btn-link btn-sm"
        onClick={() => {
          if (!passo) vai({ nome: 'esercizi' });
          lascia();
        }}
      >
        {t(passo ? 'lascia' : 'altri')}
      </button>
    </div>
  );
}
