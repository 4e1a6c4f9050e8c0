@echo off
rem Starts mlconcepts and builds it first where that is needed. Needs java 17 or later and mvn 3.8.7 or later.
rem What this script says goes to standard error; standard output belongs to the program.
setlocal
set "HERE=%~dp0"
set "STATE=%HERE%target\launcher"
set "STAMP=%STATE%\built"
set "CLASSPATHFILE=%HERE%demos\target\runtime-class-path"
chcp 65001 >nul

set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java"
"%JAVA%" -version >nul 2>nul || (echo mlconcepts: needs java 17 or later; install a JDK or set JAVA_HOME>&2& exit /b 2)

set "STALE="
if not exist "%STAMP%" set STALE=yes
if not exist "%CLASSPATHFILE%" set STALE=yes
if not exist "%HERE%demos\target\classes\org\mlconcepts\demo\Main.class" set STALE=yes
rem A change is anything newer than the last build; asking costs about half a second.
if not defined STALE powershell -NoProfile -Command "$t=(Get-Item -LiteralPath $env:STAMP).LastWriteTimeUtc; $r=$env:HERE; $p=@('pom.xml','datasets\pom.xml','core\pom.xml','demos\pom.xml','datasets\src\main','core\src\main','demos\src\main')|%%{Join-Path $r $_}; if(Get-ChildItem -LiteralPath $p -Recurse|?{$_.LastWriteTimeUtc -gt $t}|select -First 1){exit 1}" || set STALE=yes
if not defined STALE goto start

call mvn -v >nul 2>nul || (echo mlconcepts: needs mvn 3.8.7 or later to build; install Apache Maven>&2& exit /b 2)
echo mlconcepts: building once ^(half a minute, or some on a busy machine; the very first time Maven also downloads libraries, which takes longer^)>&2
if not exist "%STATE%" mkdir "%STATE%"
type nul > "%STATE%\begun"
rem Maven's lines go to the log; a module that it begins is told, so that a minute of work is not silent.
powershell -NoProfile -Command "& mvn -B -f (Join-Path $env:HERE 'pom.xml') -pl demos -am -P '!gates' -DskipTests process-classes 2>&1 | %%{ $l=[string]$_; if($l -match 'Building mlconcepts ([a-z]+) .*\[(\d+)/(\d+)\]'){[Console]::Error.WriteLine('mlconcepts: building '+$matches[1]+' ('+([int]$matches[2]-1)+' of '+([int]$matches[3]-1)+')')}; $l } | Out-File -Encoding ascii -FilePath (Join-Path $env:STATE 'build.log'); exit $LASTEXITCODE"
if errorlevel 1 (
  echo mlconcepts: the build failed; "%STATE%\build.log" says:>&2
  findstr /b /c:"[ERROR]" "%STATE%\build.log" >&2
  exit /b 1
)
move /y "%STATE%\begun" "%STAMP%" >nul

:start
set "LIBRARIES="
for /f "usebackq delims=" %%i in ("%CLASSPATHFILE%") do set "LIBRARIES=%%i"
set "QUICK=-XX:TieredStopAtLevel=1"
if "%~1"=="run" set "QUICK="
if "%~1"=="metrics" set "QUICK="
if "%~1"=="report" set "QUICK="
if "%~1"=="advise" set "QUICK="
if "%~1"=="claims" if not "%~2"=="" set "QUICK="
if "%~1"=="train-model" set "QUICK="
if "%~1"=="serve-model" set "QUICK="
if "%~1"=="measure-latency" set "QUICK="
"%JAVA%" -XX:+UseSerialGC %QUICK% -Djava.awt.headless=true -Dfile.encoding=UTF-8 %MLCONCEPTS_JAVA_OPTS% -cp "%HERE%demos\target\classes;%HERE%core\target\classes;%HERE%datasets\target\classes;%LIBRARIES%" org.mlconcepts.demo.Main %*
exit /b %ERRORLEVEL%
