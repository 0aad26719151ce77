// What the session card does about imported rows.
#include "session/sessioncard.h"

#include "session/importedview.h"
#include "session/outcomeview.h"
#include "taborder.h"

#include <QVBoxLayout>

namespace ui {

void SessionCard::refreshImported()
{
    const history::Row *shown = m_attempt.row();
    const bool isImported = shown && shown->origin == history::Origin::Imported;
    verifyHere.setEnabled(isImported && awaitsVerification(*shown));
    if (isImported && !m_imported) {
        m_imported = new ImportedView(verifyHere, m_sheet);
        m_lines->insertWidget(m_lines->indexOf(m_outcome), m_imported);
        tabAfter(m_sheet, &m_imported->button());
    }
    if (isImported)
        m_imported->showRow(*shown);
    if (m_imported)
        m_imported->setVisible(isImported);
}

void SessionCard::verify()
{
    m_imported->showVerifying();
    verifyHere.setEnabled(false);
    emit verifyWanted(*m_attempt.row());
}

void SessionCard::showReverified(const attempt::Reverified &result)
{
    if (result.row.id != rowId() || !m_imported)
        return;
    if (result.code == attempt::Reverified::Code::Verified)
        showRow(result.row);
    else
        refreshImported(); // it may be tried again
    m_imported->showResult(result);
}

} // namespace ui
