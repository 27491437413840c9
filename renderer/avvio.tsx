import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '@fontsource/titillium-web/latin-400.css';
import '@fontsource/titillium-web/latin-600.css';
import '@fontsource/titillium-web/latin-700.css';
import '@fontsource/titillium-web/latin-ext-400.css';
import '@fontsource/titillium-web/latin-ext-600.css';
import '@fontsource/titillium-web/latin-ext-700.css';
import 'bootstrap-italia/dist/css/bootstrap-italia.min.css';
import './stile/base.css';
import './stile/contrasto.css';
import './stile/dati.css';
import './stile/segnali.css';
import './stile/percorsi.css';
import './stile/finestre.css';
import './stile/campi.css';
import './stile/atti.css';
import { App } from './App.tsx';
import { paroleDentro, preparaLingua } from './lingua.ts';
import { senzaPostazione } from './senza-postazione.ts';

const radice = document.getElementById('radice');
if (!radice) throw new Error('#radice is missing from the page');
if (window.sportello) {
  await preparaLingua();
  createRoot(radice).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
  // Whoever enters waits for them, and is told if they do not come.
  paroleDentro().catch(() => undefined);
} else senzaPostazione(radice);
