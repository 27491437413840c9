import { useState, type ReactNode } from 'react';
import type { AttoRichiesta, DettaglioRichiesta, SituazioneRichieste } from '#contract/wa/richieste.ts';
import { mostraGiorno, mostraIstante } from '../../date.ts';
import { usaParole } from '../../lingua.ts';
import { CampoLungo } from '../../ui/campi/lungo.tsx';
import { CampoData } from '../../ui/campi/data.tsx';
import { CampoSelezione } from '../../ui/campi/scelta.tsx';
import { CampoTesto } from '../../ui/campi/testo.tsx';
import { Sezione } from '../../ui/parti.tsx';
import { usaAtto } from './usa-richieste.ts';
import { NonFatto } from '../../ui/esito.tsx';

/** What the office keeps for itself: who follows the request, when to come back to it, notes. */
export function Ufficio({
  richiesta,
  colleghi,
}: {
  readonly richiesta: DettaglioRichiesta;
  readonly colleghi: SituazioneRichieste['colleghi'];
}): ReactNode {
  const { t } = usaParole('richieste');
  const compi = usaAtto();
  const [nota, setNota] = useState('');
  const [giorno, setGiorno] = useState('');
  const [testo, setTesto] = useState('');
  const [errore, setErrore] = useState<{ readonly messaggio: string; readonly rimedio: string }>();
  const { codiceRichiesta, assegnata = '', nomeAssegnata, noteInterne, promemoria } = richiesta;
  const noto = assegnata === '' || colleghi.some(({ codiceFiscale }) => codiceFiscale === assegnata);

  async function fa(atto: AttoRichiesta): Promise<boolean> {
    const esito = await compi(atto);
    setErrore(esito.ok ? undefined : esito.errore);
    return esito.ok;
  }
  return (
    <Sezione id="richiesta-ufficio" titolo={t('ufficio')}>
      <NonFatto errore={errore} />
      <CampoSelezione
        nome="richiesta.assegnata"
        etichetta={t('seguita')}
        vuota={t('nessuno')}
        valore={assegnata}
        opzioni={[
          ...colleghi.map(({ codiceFiscale, nome }) => ({ valore: codiceFiscale, nome })),
          ...(noto ? [] : [{ valore: assegnata, nome: nomeAssegnata ?? assegnata }]),
        ]}
        cambia={(operatore) =>
          void fa({ atto: 'assegna', codiceRichiesta, ...(operatore === '' ? {} : { operatore }) })
        }
      />
      <Promemoria
        promemoria={promemoria}
        fa={fa}
        codiceRichiesta={codiceRichiesta}
        giorno={giorno}
        testo={testo}
        setGiorno={setGiorno}
        setTesto={setTesto}
      />
      <NoteInterne noteInterne={noteInterne} />
      <NuovaNota nota={nota} fa={fa} codiceRichiesta={codiceRichiesta} setNota={setNota} />
    </Sezione>
  );
}

function Promemoria({
  promemoria,
  fa,
  codiceRichiesta,
  giorno,
  testo,
  setGiorno,
  setTesto,
}: {
  readonly promemoria: { giorno: string; testo: string } | undefined;
  readonly fa: (atto: AttoRichiesta) => Promise<boolean>;
  readonly codiceRichiesta: string;
  readonly giorno: string;
  readonly testo: string;
  readonly setGiorno: (valore: string) => void;
  readonly setTesto: (valore: string) => void;
}): ReactNode {
  const { t } = usaParole('richieste');
  return promemoria ? (
    <p className="richieste-promemoria">
      {t('ricorda', { giorno: mostraGiorno(promemoria.giorno) })} {promemoria.testo}{' '}
      <button
        type="button"
        className="btn btn-sm btn-outline-primary"
        onClick={() => void fa({ atto: 'ricorda', codiceRichiesta, testo: '' })}
      >
        {t('togliPromemoria')}
      </button>
    </p>
  ) : (
    <form
      className="richieste-riga"
      onSubmit={(evento) => {
        evento.preventDefault();
        if (giorno !== '')
          void fa({ atto: 'ricorda', codiceRichiesta, giorno, testo }).then((fatto) => {
            if (!fatto) return;
            setGiorno('');
            setTesto('');
          });
      }}
    >
      <CampoData nome="richiesta.giorno" etichetta={t('ricordaIl')} valore={giorno} cambia={setGiorno} />
      <CampoTesto
        nome="richiesta.promemoria"
        etichetta={t('cheCosa')}
        massimo={200}
        valore={testo}
        cambia={setTesto}
      />
      <button type="submit" className="btn btn-outline-primary">
        {t('ricordaBottone')}
      </button>
    </form>
  );
}

function NoteInterne({
  noteInterne,
}: {
  readonly noteInterne: DettaglioRichiesta['noteInterne'];
}): ReactNode {
  const { t } = usaParole('richieste');
  return (
    noteInterne.length > 0 && (
      <ul className="richieste-note" aria-label={t('note')}>
        {noteInterne.map(({ quando, operatore, nomeOperatore, testo: scritta }) => (
          <li key={quando + scritta}>
            <small>
              {mostraIstante(quando)}, {nomeOperatore ?? operatore}
            </small>
            {scritta}
          </li>
        ))}
      </ul>
    )
  );
}

function NuovaNota({
  nota,
  fa,
  codiceRichiesta,
  setNota,
}: {
  readonly nota: string;
  readonly fa: (atto: AttoRichiesta) => Promise<boolean>;
  readonly codiceRichiesta: string;
  readonly setNota: (valore: string) => void;
}): ReactNode {
  const { t } = usaParole('richieste');
  return (
    <form
      onSubmit={(evento) => {
        evento.preventDefault();
        if (nota.trim() !== '')
          void fa({ atto: 'annota', codiceRichiesta, testo: nota.trim() }).then((fatta) => {
            if (fatta) setNota('');
          });
      }}
    >
      <CampoLungo
        nome="richiesta.nota"
        etichetta={t('nuovaNota')}
        nota={t('nuovaNotaNota')}
        righe={2}
        massimo={2000}
        valore={nota}
        cambia={setNota}
      />
      <button type="submit" className="btn btn-outline-primary">
        {t('annota')}
      </button>
    </form>
  );
}
