@echo off
rem Starts Authscope with a Java 25 or newer of this machine.
setlocal
set "HOME_DIR=%~dp0.."
set "JAVA_EXE="
if defined AUTHSCOPE_JAVA_HOME if exist "%AUTHSCOPE_JAVA_HOME%\bin\java.exe" set "JAVA_EXE=%AUTHSCOPE_JAVA_HOME%\bin\java.exe"
if not defined JAVA_EXE if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "JAVA_EXE=%JAVA_HOME%\bin\java.exe"
if not defined JAVA_EXE for %%J in (java.exe) do set "JAVA_EXE=%%~$PATH:J"
if not defined JAVA_EXE goto :missing
for /f "tokens=3" %%V in ('""%JAVA_EXE%" -version 2^>^&1" ^| findstr /i "version"') do set "JAVA_VERSION=%%~V"
for /f "delims=.-+" %%M in ("%JAVA_VERSION%") do set "JAVA_MAJOR=%%M"
if not defined JAVA_MAJOR goto :missing
if %JAVA_MAJOR% LSS 25 goto :missing
set "LEARNED="
if exist "%HOME_DIR%\lib\authscope.aot" set LEARNED="-XX:AOTCache=%HOME_DIR%\lib\authscope.aot"
rem A window stays open for long, so it is kept small; a command ends soon, so it may take what is there.
set "SET_ASIDE="
if "%~1"=="" set "SET_ASIDE=-Xms48m -Xmn24m"
"%JAVA_EXE%" %LEARNED% -Xlog:disable -XX:+UseSerialGC %SET_ASIDE% --enable-native-access=javafx.graphics --module-path "%HOME_DIR%\lib" --module dev.authscope/dev.authscope.Main %*
exit /b %ERRORLEVEL%

:missing
echo Authscope needs Java 25 or newer: install one, for example Temurin 25, or let AUTHSCOPE_JAVA_HOME name its folder. 1>&2
exit /b 3
