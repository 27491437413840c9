import type { ReactNode } from 'react';
import { usaParole } from '../../lingua.ts';
import { limite6001 } from '../../ufficiale/limiti.ts';
import { CampoData } from '../../ui/campi/data.tsx';
import { CampoScelta } from '../../ui/campi/scelta.tsx';
import { CampoTesto } from '../../ui/campi/testo.tsx';
import type { Scelte } from './domanda.ts';
import type { ProprietaScelte } from './scelte.tsx';

const r = 'generalitaRichiedente';
const richiedenti = ['2', '1', '3'] as const;

type Dato = 'cognome' | 'nome' | 'codiceFiscale' | 'documento';
const percorsi: Readonly<Record<Dato, string>> = {
  cognome: `${r}.generalita.cognome`,
  nome: `${r}.generalita.nome`,
  codiceFiscale: `${r}.generalita.codiceFiscale.codFiscale`,
  documento: `${r}.docRiconoscimento.estDocRiconoscimento`,
};

function Testo({
  dato,
  etichetta,
  facoltativo,
  scelte,
  cambia,
  errore,
}: Pick<ProprietaScelte, 'scelte' | 'cambia' | 'errore'> & {
  readonly dato: Dato;
  readonly etichetta: string;
  readonly facoltativo?: boolean;
}): ReactNode {
  const campo = percorsi[dato];
  return (
    <CampoTesto
      nome={campo}
      etichetta={etichetta}
      facoltativo={facoltativo ?? false}
      valore={scelte[dato]}
      cambia={(valore) => {
        cambia({ [dato]: valore });
      }}
      maiuscolo={dato !== 'documento'}
      errore={errore(campo)}
      {...limite6001(campo)}
    />
  );
}

/** By what the one who asks was recognised; of an administration, its request. */
export function Riconoscimento({
  pa,
  ...comuni
}: Pick<ProprietaScelte, 'scelte' | 'cambia' | 'errore'> & { readonly pa: boolean }): ReactNode {
  const { t } = usaParole('certificati');
  const { scelte, cambia } = comuni;
  return (
    <div className="riga-campi">
      <Testo dato="documento" etichetta={t(pa ? 'estremi' : 'documentoDi')} {...comuni} />
      <CampoData
        nome={`${r}.docRiconoscimento.dataRilascio`}
        etichetta={t(pa ? 'dataDocumento' : 'rilasciatoIl')}
        valore={scelte.dataDocumento}
        cambia={(dataDocumento) => {
          cambia({ dataDocumento });
        }}
      />
    </div>
  );
}

/** Somebody else than the person: who they are, and by what they were recognised. */
export function ChiChiede(comuni: Pick<ProprietaScelte, 'scelte' | 'cambia' | 'errore'>): ReactNode {
  const { t } = usaParole('certificati');
  const pa = comuni.scelte.richiedente === '3';
  return (
    <>
      <div className="riga-campi">
        <Testo dato="cognome" etichetta={t(pa ? 'ente' : 'cognome')} {...comuni} />
        {!pa && <Testo dato="nome" etichetta={t('nome')} {...comuni} />}
        {!pa && <Testo dato="codiceFiscale" facoltativo etichetta={t('codiceFiscale')} {...comuni} />}
      </div>
      <Riconoscimento pa={pa} {...comuni} />
    </>
  );
}

/** On whose request: the person, somebody else with a document, a public administration with its request. */
export function Richiedente({ scelte, cambia, errore }: ProprietaScelte): ReactNode {
  const { t } = usaParole('certificati');
  return (
    <>
      <CampoScelta
        nome="datiControllo.tipoRichiedente"
        etichetta={t('richiedente')}
        inRiga
        valore={scelte.richiedente}
        cambia={(scelto) => {
          const richiedente: Scelte['richiedente'] = richiedenti.find((uno) => uno === scelto) ?? '2';
          cambia({ richiedente });
        }}
        opzioni={richiedenti.map((valore) => ({ valore, nome: t(`richiedenteDi.${valore}`) }))}
      />
      {scelte.richiedente !== '2' && <ChiChiede {...{ scelte, cambia, errore }} />}
    </>
  );
}
