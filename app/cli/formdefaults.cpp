#include "cli/formdefaults.h"

namespace cli {

using contract::Field;

void fillDefaults(GivenRequest &given, const profile::FormDefaults &defaults, contract::Mode mode)
{
    const auto fill = [&given](Field field, const QString &text) {
        if (!given.fields.contains(field))
            given.request.set(field, text);
    };
    switch (mode) {
    case contract::Mode::Direct:
        fill(Field::Appid, defaults.appid);
        break;
    case contract::Mode::Institution:
        fill(Field::SpAppid, defaults.spAppid);
        fill(Field::SubMchid, defaults.subMchid);
        fill(Field::SubAppid, defaults.subAppid);
        break;
    }
    fill(Field::SuccessNotifyUrl, defaults.successNotifyUrl);
    if (defaults.plans.size() == 1)
        fill(Field::PlanId, defaults.plans.first().id);
}

} // namespace cli
