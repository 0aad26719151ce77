// A PKCS#11 library for tests: SoftHSM2, but for what the environment tells it to do otherwise.
// Also tells how often a PIN was tried.
#include <dlfcn.h>

#include <cstdio>
#include <cstdlib>
#include <memory>

namespace {

using Number = unsigned long;
using Function = void (*)();

// Places in PKCS#11's list of functions.
constexpr int loginAt = 18;
constexpr int signAt = 43;

struct FunctionList {
    unsigned char version[2];
    Function functions[68];
};

struct CloseLibrary {
    void operator()(void *handle) const { ::dlclose(handle); }
};

std::unique_ptr<void, CloseLibrary> real;
FunctionList odd;
Function realLogin;
Function realSign;

/// The error number that the test wants; 0: none.
Number wanted(const char *variable)
{
    const char *value = std::getenv(variable);
    return value == nullptr ? 0 : std::strtoul(value, nullptr, 0);
}

Number login(Number session, Number user, unsigned char *pin, Number length)
{
    if (std::FILE *log = std::fopen(std::getenv("ODD_TOKEN_LOG"), "a")) {
        std::fputs("login\n", log);
        std::fclose(log);
    }
    if (const Number error = wanted("ODD_TOKEN_LOGIN"))
        return error;
    return reinterpret_cast<decltype(&login)>(realLogin)(session, user, pin, length);
}

Number sign(Number session, unsigned char *data, Number size, unsigned char *signature,
    Number *signatureSize)
{
    if (const Number error = wanted("ODD_TOKEN_SIGN"))
        return error;
    const Number result = reinterpret_cast<decltype(&sign)>(realSign)(
        session, data, size, signature, signatureSize);
    if (result == 0 && signature != nullptr && std::getenv("ODD_TOKEN_DAMAGE") != nullptr)
        signature[7] ^= 1;
    return result;
}

} // namespace

extern "C" Number C_GetFunctionList(const FunctionList **list)
{
    if (!real)
        real.reset(::dlopen(std::getenv("ODD_TOKEN_MODULE"), RTLD_NOW | RTLD_LOCAL));
    void *const symbol = real ? ::dlsym(real.get(), "C_GetFunctionList") : nullptr;
    const FunctionList *functions = nullptr;
    if (symbol == nullptr
        || reinterpret_cast<decltype(&C_GetFunctionList)>(symbol)(&functions) != 0)
        return 5; // CKR_GENERAL_ERROR
    odd = *functions;
    realLogin = odd.functions[loginAt];
    realSign = odd.functions[signAt];
    odd.functions[loginAt] = reinterpret_cast<Function>(&login);
    odd.functions[signAt] = reinterpret_cast<Function>(&sign);
    *list = &odd;
    return 0;
}
