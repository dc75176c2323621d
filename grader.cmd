@echo off
rem Runs the grader, and builds it first if that has not been done since the sources changed. The same as ./grader elsewhere.
setlocal
set "program=%~dp0artifacts\publish\Grader.Cli\release\grader.dll"
set "now=%TEMP%\grader-%RANDOM%%RANDOM%.txt"
pushd "%~dp0"
if not exist artifacts mkdir artifacts
if not exist "%program%" del /q artifacts\grader.cmd.stamp 2>nul
rem Everything that a build depends on, with length and date; a file that is saved during the build makes the next call build again.
powershell -NoProfile -Command "(Get-ChildItem src, build -Recurse -File) + (Get-Item Directory.*.props, global.json) | ForEach-Object { $_.FullName + ' ' + $_.Length + ' ' + $_.LastWriteTimeUtc.Ticks }" >"%now%"
fc "%now%" artifacts\grader.cmd.stamp >nul 2>nul
if errorlevel 1 (
  >&2 echo Building grader, once: about a minute ...
  dotnet build src\host\Grader.Cli -c Release -p:RunOnly=true -v minimal -nologo -tl:off >artifacts\grader.cmd.log 2>&1
  if errorlevel 1 goto failed
  copy /y "%now%" artifacts\grader.cmd.stamp >nul
)
if "%~1"=="bench" (
  dotnet build src\boxed\Grader.Bencher -c Release -p:RunOnly=true -v minimal -nologo -tl:off >artifacts\grader.cmd.log 2>&1
  if errorlevel 1 goto failed
)
del /q "%now%"
popd
dotnet "%program%" %*
exit /b %errorlevel%

:failed
>&2 echo Building grader failed. It needs the .NET 10 SDK; what went wrong is in %CD%\artifacts\grader.cmd.log:
>&2 findstr "error" artifacts\grader.cmd.log
popd
exit /b 3
