import { useState, type ReactNode } from 'react';
import { Patrono, type Amministrazione } from '#contract/wa/amministrazione.ts';
import { usaParole } from '../../lingua.ts';
import { vaiAlCampo } from '../../ui/campi/campo.tsx';
import { CampoTesto } from '../../ui/campi/testo.tsx';
import { Sezione } from '../../ui/parti.tsx';
import { DaQuando, Salva } from './parti.tsx';
import { giornoMese, giornoScritto } from './giorno-mese.ts';
import { usaSalva } from './usa-amministrazione.ts';

/** On which day the offices are closed for the saint of the town. */
export function ModuloPatrono({ letta }: { readonly letta: Amministrazione }): ReactNode {
  const { t } = usaParole('amministrazione');
  const { salva, dici, ...esito } = usaSalva();
  const [giorno, setGiorno] = useState(giornoScritto(letta.patrono?.giorno ?? ''));
  const [nome, setNome] = useState(letta.patrono?.nome ?? '');
  const [errato, setErrato] = useState(false);
  return (
    <Sezione id="amministrazione-patrono" titolo={t('patrono.titolo')}>
      <DaQuando sezione="patrono" modifiche={letta.modifiche} />
      <p>{t('patrono.testo')}</p>
      <form
        noValidate
        onSubmit={(evento) => {
          evento.preventDefault();
          const letto = Patrono.safeParse({ giorno: giornoMese(giorno), nome });
          setErrato(!letto.success);
          if (letto.success) void salva({ sezione: 'patrono', valore: letto.data });
          else vaiAlCampo('patrono.giorno');
        }}
      >
        <div className="amministrazione-campi">
          <CampoTesto
            nome="patrono.giorno"
            etichetta={t('patrono.giorno')}
            nota={t('patrono.nota')}
            facoltativo
            massimo={5}
            valore={giorno}
            errore={errato ? t('patrono.errato') : undefined}
            cambia={(scritto) => {
              setGiorno(scritto);
              dici(undefined);
            }}
          />
          <CampoTesto
            nome="patrono.nome"
            etichetta={t('patrono.nome')}
            facoltativo
            massimo={80}
            valore={nome}
            cambia={(scritto) => {
              setNome(scritto);
              dici(undefined);
            }}
          />
        </div>
        <Salva {...esito} />
      </form>
    </Sezione>
  );
}
