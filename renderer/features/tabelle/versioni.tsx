import type { ReactNode } from 'react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type {
  DifferenzeTabella,
  VersioneTabelle,
  VersioniTabelle,
  VoceDifferenza,
} from '#contract/wa/tabelle.ts';
import { mostraGiorno, mostraIstante } from '../../date.ts';
import { usaParole } from '../../lingua.ts';
import { chiama, usaEvento } from '../../ponte.ts';
import { Avviso, Caricamento, Distintivo, StatoVuoto } from '../../ui/stati.tsx';
import { NonFatto } from '../../ui/esito.tsx';

const toni = { nuova: 'bene', cambia: 'nota', cessa: 'attenzione' } as const;

function Voce({ voce }: { readonly voce: VoceDifferenza }): ReactNode {
  const { t } = usaParole('tabelle');
  const { tipo, codice, prima, dopo, dal, al } = voce;
  return (
    <tr>
      <td>
        <Distintivo tono={toni[tipo] === 'nota' ? 'neutro' : toni[tipo]}>
          {t(`differenza.${tipo}`)}
        </Distintivo>
      </td>
      <td>{codice}</td>
      <td lang="it">{tipo === 'nuova' ? '' : prima}</td>
      <td lang="it">{dopo}</td>
      <td>{mostraGiorno(dal)}</td>
      <td>{mostraGiorno(al)}</td>
    </tr>
  );
}

/** What a version changes of one table: how much at once, what when it is opened. */
function Differenze({ di }: { readonly di: DifferenzeTabella }): ReactNode {
  const { t } = usaParole('tabelle');
  const { numero, nome, nuove, cambiate, cessate, voci } = di;
  const altre = nuove + cambiate + cessate - voci.length;
  return (
    <details className="tabelle-differenze">
      <summary>
        <span lang="it">{t('tabella', { numero, nome })}</span>
        <span className="tabelle-quante">{t('quanteDifferenze', { nuove, cambiate, cessate })}</span>
      </summary>
      <div className="table-responsive" tabIndex={0} role="region" aria-label={t('differenzeDi', { nome })}>
        <table className="table table-sm">
          <thead>
            <tr>
              {(['che', 'codice', 'prima', 'dopo', 'dal', 'al'] as const).map((quale) => (
                <th key={quale} scope="col">
                  {t(quale)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {voci.map((voce, posto) => (
              // A place may come twice: another stretch of its life.
              <Voce key={`${voce.codice}/${posto}`} voce={voce} />
            ))}
          </tbody>
        </table>
      </div>
      {altre > 0 && <p>{t('altreDifferenze', { count: altre })}</p>}
    </details>
  );
}

function Versione({ una }: { readonly una: VersioneTabelle }): ReactNode {
  const { t } = usaParole('tabelle');
  const { versione, importata, operatore, archivio, dal, differenze } = una;
  return (
    <li>
      <h3>{t('versione', { versione })}</h3>
      <p>
        {t('accettata', { quando: mostraIstante(importata), operatore, archivio, dal: mostraGiorno(dal) })}
      </p>
      {differenze.map((di) => (
        <Differenze key={di.numero} di={di} />
      ))}
    </li>
  );
}

/** Whether this desk decodes with what the register has, and which of the municipality do not. */
function Allineamento({ versioni }: { readonly versioni: VersioniTabelle }): ReactNode {
  const { t } = usaParole('tabelle');
  const stato = usaEvento('postazione.stato');
  const qui = stato?.tabelle?.versione ?? 0;
  const questa = stato?.identita.stato === 'presente' ? stato.identita.idPostazione : '';
  const { inUso } = versioni;
  // Of itself this desk knows more than what the register last heard.
  const indietro = versioni.indietro.filter(({ postazione }) => postazione !== questa);
  return (
    <>
      {qui === inUso ? (
        <Avviso gravita="bene" titolo={t('allineata', { versione: inUso })} />
      ) : (
        <Avviso gravita="attenzione" annuncia titolo={t('daAggiornare')}>
          <p>{t('daAggiornareTesto', { qui, inUso })}</p>
        </Avviso>
      )}
      {indietro.length > 0 && (
        <Avviso gravita="attenzione" titolo={t('indietro', { count: indietro.length })}>
          <ul className="tabelle-indietro">
            {indietro.map(({ postazione, versione, dal }) => (
              <li key={postazione}>{t('indietroUna', { postazione, versione, dal: mostraIstante(dal) })}</li>
            ))}
          </ul>
        </Avviso>
      )}
    </>
  );
}

/** The archives that the register has taken, the latest first, and what each changed. */
export function Versioni(): ReactNode {
  const { t } = usaParole('tabelle');
  const qui = usaEvento('postazione.stato')?.tabelle;
  const { data } = useQuery({
    // Asked again when this desk comes to know of others, and when it has them.
    queryKey: ['tabelle', 'versioni', qui?.versione, qui?.daAggiornare],
    placeholderData: keepPreviousData,
    gcTime: 0,
    queryFn: async () => chiama('registro.versioniTabelle', {}),
  });
  if (!data) return <Caricamento />;
  if (!data.ok) return <NonFatto errore={data.errore} gravita="attenzione" />;
  const { versioni } = data.valore;
  return (
    <>
      <Allineamento versioni={data.valore} />
      {versioni.length === 0 ? (
        <StatoVuoto icona="documento" titolo={t('nessunaVersione')}>
          {t('nessunaVersioneTesto')}
        </StatoVuoto>
      ) : (
        <ol className="tabelle-versioni">
          {versioni.map((una) => (
            <Versione key={una.versione} una={una} />
          ))}
        </ol>
      )}
    </>
  );
}
