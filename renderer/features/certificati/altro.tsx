import type { ReactNode } from 'react';
import { etichetta, vociValide } from '#contract/tabelle/index.ts';
import { usaParole } from '../../lingua.ts';
import { limite6001 } from '../../ufficiale/limiti.ts';
import { CampoLungo } from '../../ui/campi/lungo.tsx';
import { CampoSelezione } from '../../ui/campi/scelta.tsx';
import { CampoTesto } from '../../ui/campi/testo.tsx';
import type { ProprietaScelte } from './scelte.tsx';

const c = 'datiControllo';

/** What is seldom touched: the other language, annotations, the name of the officer. */
export function Altro({ scelte, cambia, errore, oggi }: ProprietaScelte): ReactNode {
  const { t, lingua } = usaParole('certificati');
  const ufficiale = (
    dato: 'cognomeUfficiale' | 'nomeUfficiale',
    campo: string,
    parole: string,
  ): ReactNode => (
    <CampoTesto
      nome={campo}
      etichetta={parole}
      valore={scelte[dato]}
      cambia={(valore) => {
        cambia({ [dato]: valore });
      }}
      maiuscolo
      errore={errore(campo)}
      {...limite6001(campo)}
    />
  );
  return (
    <>
      <CampoSelezione
        nome="linguaCertificato.tipoLinguaCertificato"
        etichetta={t('lingua')}
        valore={scelte.lingua}
        cambia={(altra) => {
          cambia({ lingua: altra });
        }}
        vuota={t('soloItaliano')}
        opzioni={vociValide('14', oggi)
          .filter(({ codice }) => codice !== 'IT')
          .map((una) => ({
            valore: una.codice,
            nome: t('italianoE', { lingua: etichetta(una, lingua).toLowerCase() }),
          }))}
      />
      <CampoLungo
        nome={`${c}.listaAnnotazioni`}
        etichetta={t('annotazioni')}
        nota={t('annotazioniNota')}
        facoltativo
        righe={3}
        classe="certificati-annotazioni"
        valore={scelte.annotazioni}
        cambia={(valore) => {
          cambia({ annotazioni: valore });
        }}
      />
      <div className="riga-campi">
        {ufficiale('cognomeUfficiale', `${c}.cognomeUffAnagrafe`, t('cognomeUfficiale'))}
        {ufficiale('nomeUfficiale', `${c}.nomeUffAnagrafe`, t('nomeUfficiale'))}
      </div>
    </>
  );
}
